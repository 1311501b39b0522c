/** Ways to hand a page of ours on: the link, the phone's own way, Zalo, Facebook, a QR code. */
package vn.hoithi.web.share;
