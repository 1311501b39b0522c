/** The public pages of rankings: people, units, boards; asked for by addresses that say it all. */
package vn.hoithi.ranking.page;
