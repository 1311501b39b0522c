/** The units of a contest and how many people each has, as of a day: taken at the publication, its numbers anew until the end. */
package vn.hoithi.contest.roll;
