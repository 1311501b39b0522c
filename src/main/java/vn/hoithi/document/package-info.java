/** What is drawn on paper and pictures: canvas, typefaces, fitting of lines, QR codes. */
package vn.hoithi.document;
