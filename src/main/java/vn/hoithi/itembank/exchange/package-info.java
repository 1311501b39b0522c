/** Questions brought in from workbooks and papers: read, looked at, matched with the bank, confirmed. */
package vn.hoithi.itembank.exchange;
