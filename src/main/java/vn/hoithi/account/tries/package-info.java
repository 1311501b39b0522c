/** How often somebody may be wrong: tries counted by account and place, and browsers known from before. */
package vn.hoithi.account.tries;
