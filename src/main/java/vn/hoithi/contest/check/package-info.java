/** What is wrong with a contest before it goes public, from its settings and from what the item bank and the tree hold. */
package vn.hoithi.contest.check;
