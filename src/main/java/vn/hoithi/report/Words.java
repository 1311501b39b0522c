package vn.hoithi.report;

import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;

import java.util.Locale;

/** The reader's language: sentences and numbers. */
record Words(Messages messages, Locale locale, Format format) {

    static Words in(Messages messages, Locale locale) {
        return new Words(messages, locale, Format.of(locale));
    }

    String say(String key, Object... arguments) {
        return messages.say(locale, key, arguments);
    }

    String number(long value) {
        return format.number(value);
    }

    String percent(Progress progress) {
        return format.percent(progress.done(), progress.of());
    }
}
