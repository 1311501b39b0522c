/** Who wins the prizes of a contest: worked out from the ranking, kept with each edition that is published. */
package vn.hoithi.ranking.prize;
