/** How the items of a contest did: how many were right, whether the good ones were, which choices people took. */
package vn.hoithi.attempt.figures;
