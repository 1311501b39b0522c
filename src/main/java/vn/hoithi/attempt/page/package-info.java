/** The paper on the phone, with and without script, its gaps and its end. */
package vn.hoithi.attempt.page;
