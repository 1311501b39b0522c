/** Workbooks people send: the first sheet of an xlsx within limits, and what is wrong with it in sentences with row and column; and the template to fill in. */
package vn.hoithi.sheet;
