package vn.hoithi.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import vn.hoithi.account.factor.SecondFactors;
import vn.hoithi.account.session.Sessions;
import vn.hoithi.account.tries.Devices;

import java.time.Instant;

/** What every door does when somebody has proved who they are: a session begins, and the browser is known from now on. */
@Singleton
public class SignedIn {

    private final Sessions sessions;
    private final Devices devices;
    private final SecondFactors factors;
    private final Arrivals arrivals;

    SignedIn(Sessions sessions, Devices devices, SecondFactors factors, Arrivals arrivals) {
        this.sessions = sessions;
        this.devices = devices;
        this.factors = factors;
        this.arrivals = arrivals;
    }

    /** What the browser's cookie says of it, or "". */
    public String device(HttpRequest<?> request) {
        return devices.of(request);
    }

    /** A password or a code is not enough for this person. */
    public boolean asksMore(long personId) {
        return factors.on(personId);
    }

    /** Adds the cookies to the answer, unless a second factor is asked of the person: then it stays an answer to a stranger. {@code keep}: also when the browser is closed. */
    public <T> MutableHttpResponse<T> on(MutableHttpResponse<T> answer, HttpRequest<?> request, long personId, boolean keep, Instant now) {
        return asksMore(personId) ? answer : proven(answer, request, personId, keep, now);
    }

    /** The same for somebody who has brought all that is asked for. */
    <T> MutableHttpResponse<T> proven(MutableHttpResponse<T> answer, HttpRequest<?> request, long personId, boolean keep, Instant now) {
        arrivals.signedIn(personId, now);
        return answer.cookie(sessions.begin(personId, keep, request.getHeaders().get("User-Agent", String.class, ""), now)).cookie(devices.know(request, personId, now));
    }
}
