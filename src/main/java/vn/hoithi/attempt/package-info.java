/** The hot path: start, save, submit, resume. Its model is free of the framework; its rows are written once and never read to be changed. */
package vn.hoithi.attempt;
