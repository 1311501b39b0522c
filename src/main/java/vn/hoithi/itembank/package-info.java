/** The item bank: topics, items and their versions. An item that was used never changes; an edit makes a new version. */
package vn.hoithi.itembank;
