/** What happens to units: added, renamed, moved, merged, split, closed, each with a day, a reason and an entry that stays. */
package vn.hoithi.organisation.tree;
