/** What every request passes before a room sees it: limits of size, time and pace, and where it comes from. */
package vn.hoithi.web.guard;
