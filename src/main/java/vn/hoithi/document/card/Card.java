package vn.hoithi.document.card;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands on a picture. Whoever makes one has asked before what may be shown: a picture is kept and found again by these words alone, so that no
 * kept one says more than they do.
 *
 * @param kind    what it is about, above the title
 * @param title   of the contest, the unit, the person
 * @param details lines below it
 * @param figures at most three
 */
public record Card(String kind, String title, List<String> details, List<Figure> figures) {

    /** A number and what it counts. */
    public record Figure(String value, String label) {
    }

    /** All of it in one line, for whoever does not see the picture. */
    public String words() {
        return Stream.of(Stream.of(kind, title), details.stream(), figures.stream().map(f -> f.value() + " " + f.label())).flatMap(s -> s).filter(s -> !s.isEmpty()).collect(Collectors.joining(". "));
    }
}
