/** The words of people's names as an index in the database, so that somebody is found among all by the beginnings of words. */
package vn.hoithi.account.search;
