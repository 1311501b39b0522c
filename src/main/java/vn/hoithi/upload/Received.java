package vn.hoithi.upload;

/**
 * A file as it came.
 *
 * @param read what its rows say
 * @param kept what is kept of it; nothing when it could not be read
 */
public record Received<R>(R read, byte[] kept) {
}
