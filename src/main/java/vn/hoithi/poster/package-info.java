/** What a unit hangs up: its way to register, or to a contest, as a QR code on a sheet. Everything on it is public. */
package vn.hoithi.poster;
