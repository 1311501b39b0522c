/** Organisers look results through before they are published: what was checked of whom, what does not count and why, and what its person says to that. */
package vn.hoithi.ranking.verification;
