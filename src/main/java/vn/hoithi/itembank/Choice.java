package vn.hoithi.itembank;

import io.micronaut.serde.annotation.Serdeable;

/**
 * An answer on offer.
 *
 * @param correct belongs to the key
 * @param fixed   keeps its place when choices are shuffled ("all of the above")
 */
@Serdeable
public record Choice(String text, boolean correct, boolean fixed) {
}
