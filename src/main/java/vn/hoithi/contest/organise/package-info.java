/** What organisers do with a contest: the form and its drafts, what two of them changed at once, publication, a later closing. */
package vn.hoithi.contest.organise;
