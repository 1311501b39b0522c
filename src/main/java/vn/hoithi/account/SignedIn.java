package vn.hoithi.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.account.tries.Devices;
import vn.hoithi.web.LocalPath;

import java.time.Instant;

/** What every door does when somebody has proved who they are: a session begins, and the browser is known from now on. */
@Singleton
public class SignedIn {

    private final Sessions sessions;
    private final Devices devices;
    private final PasswordCheck check;
    private final Duties duties;

    SignedIn(Sessions sessions, Devices devices, PasswordCheck check, Duties duties) {
        this.sessions = sessions;
        this.devices = devices;
        this.check = check;
        this.duties = duties;
    }

    /** What the browser's cookie says of it, or "". */
    public String device(HttpRequest<?> request) {
        return devices.of(request);
    }

    /** The password shown would not be taken today, and the person holds a role: it should be changed. */
    boolean withOutgrown(Person person, String shown) {
        return check.outgrown(person, shown);
    }

    /** Where the person goes on to: a path of ours they wanted to go to, else where their work is. */
    String onward(long personId, String next) {
        var path = LocalPath.of(next);
        return path.equals("/") ? duties.start(personId) : path;
    }

    /** Adds the cookies to the answer. {@code keep}: also when the browser is closed. */
    public <T> MutableHttpResponse<T> on(MutableHttpResponse<T> answer, HttpRequest<?> request, long personId, boolean keep, Instant now) {
        return answer.cookie(sessions.begin(personId, keep, request.getHeaders().get("User-Agent", String.class, ""), now)).cookie(devices.know(request, personId, now));
    }
}
