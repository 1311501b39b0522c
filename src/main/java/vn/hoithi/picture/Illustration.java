package vn.hoithi.picture;

import io.micronaut.core.annotation.Introspected;

/**
 * A picture of something, without its bytes.
 *
 * @param version the moment it was sent, in its address
 * @param words   what is on it, "" when it is only beautiful
 */
@Introspected
public record Illustration(long subjectKey, int width, int height, String words, long version) {

    /** What has pictures. */
    public enum Subject { CONTEST, MATERIAL, SITE }
}
