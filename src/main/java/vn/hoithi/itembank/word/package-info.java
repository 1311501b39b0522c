/** Reads questions as people write them in Word: paragraphs with numbers and letters, or tables. Knows no framework and no database. */
package vn.hoithi.itembank.word;
