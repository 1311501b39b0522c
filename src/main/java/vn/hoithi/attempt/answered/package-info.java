/** Papers as they were handed in, all of a contest. */
package vn.hoithi.attempt.answered;
