/** Lists of people a unit brings in from a workbook, the codes they get, and the page on which somebody with a code takes the account. */
package vn.hoithi.roster;
