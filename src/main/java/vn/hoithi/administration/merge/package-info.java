/** Two accounts of one person become one: everything the one that goes has done is the other's. */
package vn.hoithi.administration.merge;
