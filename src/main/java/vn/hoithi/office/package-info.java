/** Packed files of office programs: their parts, what links them, and their XML. */
package vn.hoithi.office;
