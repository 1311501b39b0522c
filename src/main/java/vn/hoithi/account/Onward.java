package vn.hoithi.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import vn.hoithi.web.Form;
import vn.hoithi.web.LocalPath;
import vn.hoithi.web.Pages;
import vn.hoithi.web.Viewer;

import java.util.Set;

/** Where somebody goes on to who has just signed in. */
@Singleton
class Onward {

    /** Where a second factor is set up. */
    static final String SECOND_FACTOR = "/me/second-factor";
    private final Duties duties;
    private final PasswordCheck check;
    private final Pages pages;

    Onward(Duties duties, PasswordCheck check, Pages pages) {
        this.duties = duties;
        this.check = check;
        this.pages = pages;
    }

    /** The password shown would not be taken today, and the person holds a role: it should be changed. */
    boolean outgrown(Person person, String shown) {
        return check.outgrown(person, shown);
    }

    /** On to what must be set right first, else to where the person wanted to go; with answers in hand, to the button that sends them. */
    MutableHttpResponse<?> from(HttpRequest<?> request, Form form, Person person, boolean outgrown) {
        var carried = PendingForm.of(form);
        if (carried.isPresent()) {
            request.setAttribute(Viewer.ATTRIBUTE, new Viewer(person.name(), Set.of()));
            return pages.ok(request, "account/carried", carried.get());
        }
        if (outgrown) {
            return pages.seeOther(request, "/me", "warn", "password.outgrown");
        }
        if (duties.owesSecondFactor(person.id())) {
            return pages.seeOther(request, SECOND_FACTOR, "warn", "factor.owed");
        }
        var path = LocalPath.of(form.line("next"));
        return pages.seeOther(path.equals("/") ? duties.start(person.id()) : path);
    }
}
