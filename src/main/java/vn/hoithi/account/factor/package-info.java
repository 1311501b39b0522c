/** The second factor: codes of a phone, recovery codes, and the step of signing in that asks for one of them. */
package vn.hoithi.account.factor;
