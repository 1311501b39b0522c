/** What everybody sees of contests: home, the contest and its one button. */
package vn.hoithi.contest.page;
