package vn.hoithi.attempt;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;

/** The state of an attempt with an entry of its journal; the entry is null while there is none. */
@Introspected
record ProgressRow(int state, @Nullable Long seq, @Nullable String payload, @Nullable Long savedAt) {
}
