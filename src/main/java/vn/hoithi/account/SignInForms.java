package vn.hoithi.account;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.ResubmittableForm;
import vn.hoithi.web.Site;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the sign-in page shows. */
@Singleton
class SignInForms {

    private final Site site;
    private final DemoPeople demo;

    SignInForms(Site site, @Nullable DemoPeople demo) {
        this.site = site;
        this.demo = demo;
    }

    SignInPage blank(String next) {
        return new SignInPage("", true, next, Map.of(), demoPeople(), null);
    }

    SignInPage carrying(PendingForm pending) {
        return new SignInPage("", true, pending.attempt(), Map.of(), demoPeople(), pending);
    }

    SignInPage again(Form form, String sentence) {
        return typed(form.addError("phone", sentence));
    }

    /** Notes what was left empty. */
    Form missing(Form form, UnaryOperator<String> say) {
        return form.require("phone", say.apply("signin.phone.missing")).require("password", say.apply("signin.password.missing"));
    }

    SignInPage typed(Form form) {
        return new SignInPage(form.line("phone"), form.has("keep"), LocalPath.of(form.line("next")), form.errors(), demoPeople(), PendingForm.of(form).orElse(null));
    }

    private List<DemoPeople.DemoPerson> demoPeople() {
        return site.isDemo() && demo != null ? demo.people() : List.of();
    }

    /**
     * The sign-in page.
     *
     * @param phone  number as typed
     * @param keep   stay signed in on this device
     * @param next   path of ours to go on to
     * @param errors field to sentence
     * @param demo   people to sign in as with one press; empty outside the demo
     * @param carried answers that wait on the page to be sent, or null
     */
    public record SignInPage(String phone, boolean keep, String next, Map<String, String> errors, List<DemoPeople.DemoPerson> demo, @Nullable PendingForm pending) implements ResubmittableForm {

        /** Where an account prepared by the unit is claimed. */
        public String claim() {
            return "/account/claim?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8);
        }

        /** Where an account is opened, coming back to the same place afterwards. */
        public String registration() {
            return "/account/new?next=" + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
