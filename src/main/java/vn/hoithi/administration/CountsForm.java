package vn.hoithi.administration;

import vn.hoithi.text.Format;
import vn.hoithi.web.Form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.function.Function;

/** Reads the numbers a unit declares. */
final class CountsForm {

    /** More than the whole union has. */
    private static final long MOST = 20_000_000;
    private static final int LONGEST_SOURCE = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private CountsForm() {
    }

    /** Members, officers among them, the day counted and where the numbers are from. */
    record Counts(int members, int officers, LocalDate day, String source) {
    }

    /** The numbers; empty when something is wrong, which is then noted at its field. */
    static Optional<Counts> read(Form form, Function<String, String> say, Instant now) {
        var members = number(form, "members", say);
        var officers = number(form, "officers", say);
        if (form.isValid() && officers > members) {
            form.addError("officers", say.apply("counts.tooManyOfficers"));
        }
        var day = day(form.line("countedOn"));
        if (day == null || day.isBefore(EARLIEST)) {
            form.addError("countedOn", say.apply("counts.day.wrong"));
        } else if (day.isAfter(LocalDate.ofInstant(now, Format.ZONE))) {
            form.addError("countedOn", say.apply("counts.day.future"));
        }
        var source = form.line("source");
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            form.addError("source", say.apply(source.isEmpty() ? "counts.source.missing" : "counts.source.long"));
        }
        return form.isValid() ? Optional.of(new Counts((int) members, (int) officers, day, source)) : Optional.empty();
    }

    private static long number(Form form, String field, Function<String, String> say) {
        var value = form.number(field).orElse(-1);
        if (value < 0 || value > MOST) {
            form.addError(field, say.apply("counts.number.wrong"));
        }
        return value;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text, DAY);
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }
}
