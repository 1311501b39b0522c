/** Who is signed in on which device, told to all nodes at once when it ends. */
package vn.hoithi.account.session;
