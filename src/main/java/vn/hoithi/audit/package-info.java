/** The audit log: what people with power did, and of sign-ins. Everybody may write into it; nothing in it is ever changed. */
package vn.hoithi.audit;
