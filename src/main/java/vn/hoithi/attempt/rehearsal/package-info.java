/** An organiser sits the own contest before it opens: the same attempt, which counts nowhere and is wiped. */
package vn.hoithi.attempt.rehearsal;
