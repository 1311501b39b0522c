/** States of a ranking that stay as they were: at its freeze, and each time it was published. */
package vn.hoithi.ranking.edition;
