/** Short words of organisers to everybody inside a contest: told once, shown by running pages within what they ask anyway, kept in a book. */
package vn.hoithi.attempt.bulletin;
