/** Where one sets up the own second factor and takes it off, and the command that takes it away from somebody who lost everything. */
package vn.hoithi.account.factor.page;
