/** Essays read, searched and carried away by organisers. */
package vn.hoithi.marking.texts;
