/** An attempt handed in by mistake, or taken in after a breakdown, is opened again with the time it had left: asked first, with a reason. */
package vn.hoithi.attempt.reopening;
