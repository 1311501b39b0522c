/** Vietnamese text: NFC at every boundary, folding for search, sorting by given name, dates and numbers as people write them. */
package vn.hoithi.text;
