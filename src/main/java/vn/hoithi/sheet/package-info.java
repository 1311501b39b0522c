/** Workbooks people send: the first sheet of an xlsx within limits, and what is wrong with it in sentences with row and column. */
package vn.hoithi.sheet;
