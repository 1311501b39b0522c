/** Files people send: what was read of one waits here until its person has looked at it and confirms. Each kind of file has its room, which says what it brings in. */
package vn.hoithi.upload;
