/** Pictures of contests and materials: read by a process of its own, made anew without what phones write into them, kept small. */
package vn.hoithi.picture;
