/** Two accounts of one person that became one have both a result in a round: the organiser decides which counts. */
package vn.hoithi.ranking.conflict;
