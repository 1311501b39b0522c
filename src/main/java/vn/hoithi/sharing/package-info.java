/** A result its person shows to others: a link nobody guesses, made and taken back by that person alone, that never says more than {@link vn.hoithi.contest.Disclosure} lets everybody see. */
package vn.hoithi.sharing;
