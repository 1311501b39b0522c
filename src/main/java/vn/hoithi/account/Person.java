package vn.hoithi.account;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.core.annotation.Nullable;

/**
 * Somebody with an account, or known by one.
 *
 * @param phone      E.164, or null when the unit gave none
 * @param sortName   folded, given name first
 * @param birthYear  four digits
 * @param createdAt  epoch milliseconds
 * @param disabledAt epoch milliseconds, or null while the account works
 */
@Introspected
@MappedEntity("person")
public record Person(@Id long id, @Nullable String phone, String name, String sortName, int birthYear, long createdAt, @Nullable Long disabledAt) {
}
