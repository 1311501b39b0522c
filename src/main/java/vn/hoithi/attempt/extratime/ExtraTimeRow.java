package vn.hoithi.attempt.extratime;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** Extra time as given; moments are epoch milliseconds, the closings null unless the sitting's moved. */
@Introspected
@MappedEntity("extra_time")
record ExtraTimeRow(@Id long id, long contestId, @Nullable Long attemptId, ExtraTimeRequest.Reach reach, long millis, @Nullable Long closesBefore, @Nullable Long closesAfter,
                    String reason, long givenBy, long givenAt) {
}
