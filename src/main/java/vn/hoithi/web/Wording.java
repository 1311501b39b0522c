package vn.hoithi.web;

import vn.hoithi.text.Format;

import java.util.Locale;

/** Sentences and formats in one reader's language: what whoever writes for a reader is handed. {@link Messages#in} and {@link Pages#in} make it. */
public record Wording(Messages messages, Locale locale, Format format) {

    /** The sentence, its places filled. */
    public String say(String key, Object... arguments) {
        return messages.say(locale, key, arguments);
    }

    /** A whole number as the reader writes it. */
    public String number(long value) {
        return format.number(value);
    }

    /** A length of time in words, see {@link Messages#length}. */
    public String length(long millis) {
        return messages.length(locale, millis);
    }
}
