/** Pages by which organisers send a picture of a contest or a material, and the pictures themselves, as public as what they are of. */
package vn.hoithi.picture.page;
