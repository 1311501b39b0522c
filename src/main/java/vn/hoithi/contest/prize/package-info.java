/** The prizes of a contest: what is won, where, by what. */
package vn.hoithi.contest.prize;
