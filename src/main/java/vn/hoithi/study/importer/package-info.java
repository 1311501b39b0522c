/** Reads Markdown, text and Word files of unions into one neutral document. Knows Vietnamese official papers; knows no framework and no database. */
package vn.hoithi.study.importer;
