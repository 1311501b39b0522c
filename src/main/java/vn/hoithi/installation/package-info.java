/** The installation itself, for whoever keeps it: what of its configuration is right and what wants mending, and how a fresh one is begun. */
package vn.hoithi.installation;
