package vn.hoithi.picture;

import io.micronaut.serde.annotation.Serdeable;

/** What became of a picture that was sent: made anew as JPEG (base64), or why not: a message key's end, else "". */
@Serdeable
record ReadPicture(String refusal, String jpeg, int width, int height) {
}
