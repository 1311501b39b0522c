/** A running contest as its organisers watch it: who is inside, what comes in, whether every answer is kept. */
package vn.hoithi.attempt.live;
