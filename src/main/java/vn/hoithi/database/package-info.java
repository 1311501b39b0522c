/**
 * What the product asks of its database before it trusts it: "saved" means on the disk, a transaction sees what its rules rely on, and
 * a node that cannot write says so. Knows nothing of contests.
 */
package vn.hoithi.database;
