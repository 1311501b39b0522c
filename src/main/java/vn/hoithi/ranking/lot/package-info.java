/** The lot among those who are equal: drawn once, with a number everybody can read and reckon with. */
package vn.hoithi.ranking.lot;
