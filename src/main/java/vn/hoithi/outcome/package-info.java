/** The log of what counts: results, marks, predictions resolved, roles decided. Marking, ranking and certificates speak to each other by its events alone. */
package vn.hoithi.outcome;
