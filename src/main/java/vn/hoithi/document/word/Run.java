package vn.hoithi.document.word;

/**
 * Words that look the same.
 *
 * @param look how they are written
 * @param link address they lead to (http, https, mailto), or ""
 */
public record Run(String text, Look look, String link) {
}
