/** Units brought in from a workbook or csv file and carried away in the same columns. What a file says is looked at as a whole against the tree there is, and becomes one change of it. */
package vn.hoithi.organisation.exchange;
