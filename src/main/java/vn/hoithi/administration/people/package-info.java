/** The people of a unit as those see them who lead it: lists, one person's page, who stands in the wrong place, and what is done about it. */
package vn.hoithi.administration.people;
