/** The audit log as administrators read it: searched, paged, taken away as a file. */
package vn.hoithi.administration.audit;
