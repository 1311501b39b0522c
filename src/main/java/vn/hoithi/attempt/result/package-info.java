/** What a person sees of attempts that are over: score, review, ranks, receipt, the list of one's attempts. */
package vn.hoithi.attempt.result;
