/** Reads Word files (docx) as Word would print them: changes accepted, numbers drawn, boxes and footnotes in their place; what is not words is named. Knows no framework. */
package vn.hoithi.document.word;

