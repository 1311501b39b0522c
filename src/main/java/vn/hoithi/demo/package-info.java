/** The demo world: a small union with people, contests and results, made through the same services everybody uses. Nothing depends on it. */
package vn.hoithi.demo;
