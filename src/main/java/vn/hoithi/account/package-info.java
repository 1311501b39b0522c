/** People and their way in: phone numbers, passwords, sessions. It knows nothing of units. */
package vn.hoithi.account;
