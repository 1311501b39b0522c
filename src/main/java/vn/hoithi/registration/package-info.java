/** How a person joins, moves, is confirmed and asks for another name; and the page of what one keeps about oneself. */
package vn.hoithi.registration;
