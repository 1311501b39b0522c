/** Marking essays: a blind queue, a rubric, one marker an essay, and the release that sends marks to the outcome log. Nobody marks their own unit. */
package vn.hoithi.marking;
