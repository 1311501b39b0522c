/** What is kept of a person, for that person: what and where it is shown, all of it in a file, and its deletion. Stands above all rooms that keep something. */
package vn.hoithi.mydata;
