/** Style sheet, scripts and pictures that belong to the version: joined, compressed, addressed by their content. It knows no page. */
package vn.hoithi.asset;
