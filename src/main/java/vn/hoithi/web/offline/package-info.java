/** What a phone does without a network: the worker behind all pages, of this version, and the page that says so. */
package vn.hoithi.web.offline;
