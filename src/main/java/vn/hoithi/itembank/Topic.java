package vn.hoithi.itembank;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** What items and materials are about. {@code code} is the stable short name in files and addresses. */
@Introspected
@MappedEntity("topic")
public record Topic(@Id long id, String code, String name, int position) {
}
