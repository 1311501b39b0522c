/** Organisers publish the results of a contest, and what is told with them. */
package vn.hoithi.ranking.publication;
