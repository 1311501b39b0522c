/** Contests: settings, rounds and windows, eligibility, publication, the public page. */
package vn.hoithi.contest;
