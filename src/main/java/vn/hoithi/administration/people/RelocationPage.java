package vn.hoithi.administration.people;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.web.ResubmittableForm;

import java.util.List;
import java.util.Map;

/**
 * People to be moved.
 *
 * @param typed   words a unit is searched by
 * @param targets units to choose from, while none is chosen
 * @param to      the unit chosen, or null
 * @param effects what follows, once it is chosen
 * @param back    the list they were ticked in
 * @param errors  field to sentence
 */
public record RelocationPage(List<Line> people, String typed, List<Target> targets, @Nullable Target to, List<String> effects, String back, Map<String, String> errors) implements ResubmittableForm {

    /** Somebody: {@code seen} names the membership as it is shown, {@code facts} are role and attempts. */
    public record Line(String id, String seen, String name, String from, String facts) {
    }

    /** A unit; {@code own} lies in the reader's subtrees. */
    public record Target(String id, String name, String fullPath, boolean own) {
    }
}
