/** An item that was asked wrongly: what would change is tried first, another person decides, then all papers with it are scored again. */
package vn.hoithi.ranking.regrade;
