/** The leader's dashboard of a subtree: who takes part, who has not yet, and the words to remind them. Reads the projections; writes nothing. */
package vn.hoithi.dashboard;

