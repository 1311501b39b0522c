/** Reads files that people send in a process of its own, one at a time, with limits of memory, processor and time, so that no file slows down who is answering. */
package vn.hoithi.sandbox;
