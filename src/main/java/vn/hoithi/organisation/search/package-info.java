/** Finding a unit among all by words of its name, of names above it, of its form, and of what it was called. Knows nothing of databases. */
package vn.hoithi.organisation.search;
