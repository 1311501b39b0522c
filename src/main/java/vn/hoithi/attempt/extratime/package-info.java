/** Minutes given to those inside, and closings moved while a contest runs: asked first, in numbers, done once. */
package vn.hoithi.attempt.extratime;
