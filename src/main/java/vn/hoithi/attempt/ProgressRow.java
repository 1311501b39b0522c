package vn.hoithi.attempt;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** The state and end of an attempt with an entry of its journal; the entry is null while there is none. */
@Introspected
record ProgressRow(int state, long endsAt, long closesAt, long extraMs, @Nullable Long seq, @Nullable String payload, @Nullable Long savedAt) {
}
