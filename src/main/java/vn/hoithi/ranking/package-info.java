/** The ranking: a projection of the outcome log, and the pages that show it. Whatever order the log's entries come in, the tables are the same. */
package vn.hoithi.ranking;
