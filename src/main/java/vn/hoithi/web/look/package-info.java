/** How the installation looks from outside: the colour of its union, and what a link to a page shows where somebody shares it. */
package vn.hoithi.web.look;
