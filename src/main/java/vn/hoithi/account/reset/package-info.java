/** A new password for whoever forgot theirs: by a code of the unit's leader, or one sent to the own telephone. */
package vn.hoithi.account.reset;
