/**
 * The whole database as one file, and back: written at one moment while everybody works, in a form both databases restore, and proved by
 * counts, checksums and the ranking made anew. An installation keeps nothing outside of its database.
 */
package vn.hoithi.backup;
