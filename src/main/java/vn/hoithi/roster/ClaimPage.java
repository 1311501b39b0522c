package vn.hoithi.roster;

import vn.hoithi.web.ResubmittableForm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The code, or the account it opens.
 *
 * @param code   as typed
 * @param next   path of ours to go on to
 * @param errors field to sentence
 */
public record ClaimPage(String code, String next, Map<String, String> errors) implements ResubmittableForm {

    /** For those who have an account already. */
    public String signIn() {
        return "/session/new?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /**
     * The account, before it is taken.
     *
     * @param name     initials, and the given name whole
     * @param given    the number the unit gave, masked, or ""
     * @param again    where another code is typed
     */
    public record Found(String code, String next, String name, String fullPath, String given, String phone, String again, Map<String, String> errors) implements ResubmittableForm {
    }
}
