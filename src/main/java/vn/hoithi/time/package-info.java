/** The one clock of the product and the identifiers made from it. Nothing else asks the system for the time. */
package vn.hoithi.time;
