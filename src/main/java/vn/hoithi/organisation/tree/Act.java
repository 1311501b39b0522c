package vn.hoithi.organisation.tree;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who changes the tree, and why.
 *
 * @param on     the day it holds from, today or before
 * @param reason the decision it rests on, at most 300 characters
 */
public record Act(LocalDate on, String reason, long by, Instant now) {
}
