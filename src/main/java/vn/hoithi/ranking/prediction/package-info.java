/** The true number of what people foretold, told when a round is over. */
package vn.hoithi.ranking.prediction;
