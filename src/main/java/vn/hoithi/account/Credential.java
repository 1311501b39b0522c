package vn.hoithi.account;

import io.micronaut.core.annotation.Introspected;

/** A password's hash and the count of failed tries since it last matched; blockedUntil is epoch milliseconds, 0 when free. */
@Introspected
record Credential(long personId, String hash, long changedAt, int failures, long blockedUntil) {
}
