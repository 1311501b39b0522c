package vn.hoithi.marking.texts;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import vn.hoithi.marking.EssaySearch;
import vn.hoithi.time.Clock;

/** Makes essays findable that an older version took in. */
@Singleton
@Requires(missingProperty = "hoithi.commands")
public class EssayFolder {

    private static final int BATCH = 200;
    private final EssayListQueries queries;
    private final Clock clock;

    EssayFolder(EssayListQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** Makes the searchable text of essays that have none yet. */
    @Scheduled(initialDelay = "20s", fixedDelay = "30m")
    public void fold() {
        for (var some = queries.unfolded(BATCH); !some.isEmpty(); some = queries.unfolded(BATCH)) {
            some.forEach(e -> queries.fold(e.attemptId(), EssaySearch.folded(e.body()), clock.millis()));
        }
    }
}
