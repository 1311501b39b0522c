/** What a unit did in all contests through the years, counted in the tree of today: results of before a merger, a split or a move count for who goes on. */
package vn.hoithi.ranking.alltime;
