/** Study materials: imported, published by a unit, read section by section, searched without accents. Plain records; how files are read is in {@code importer}. */
package vn.hoithi.study;
