package vn.hoithi.administration.people;

import vn.hoithi.web.ResubmittableForm;

import java.util.List;
import java.util.Map;

/**
 * Two accounts of one person.
 *
 * @param typed      what the other one was searched by
 * @param candidates accounts that may be the other one, while none is chosen
 * @param sides      the two, once the other one is chosen; else none
 * @param differ     that their names or birth years differ, or ""
 * @param phones     there is a choice of numbers to sign in with
 * @param other      id of the other one, or ""
 * @param stays      id of the one that stays as chosen, or ""
 * @param phone      id of the one whose number is signed in with as chosen, or ""
 * @param errors     field to sentence
 */
public record MergePage(String id, String name, String typed, List<Candidate> candidates, List<Side> sides, String differ, boolean phones, String other, String stays, String phone, Map<String, String> errors)
        implements ResubmittableForm {

    /** An account found; the number is masked. */
    public record Candidate(String id, String name, String phone, String facts) {
    }

    /** One of the two. */
    public record Side(String id, String name, String phone, List<String> facts) {
    }
}
