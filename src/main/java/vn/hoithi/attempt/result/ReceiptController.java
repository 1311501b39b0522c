package vn.hoithi.attempt.result;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.attempt.AttemptRepository;
import vn.hoithi.attempt.AttemptRow;
import vn.hoithi.attempt.Receipt;
import vn.hoithi.attempt.Receipt.Typed;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.RoundName;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.web.Pages;
import vn.hoithi.web.guard.Origin;
import vn.hoithi.web.guard.Pace;

import java.time.Duration;
import java.time.Instant;

/** Says to anybody whether a receipt is right, and tells a slip of the hand from a code nobody was given. */
@Controller("/receipts")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class ReceiptController {

    private final AttemptRepository attempts;
    private final Contests contests;
    private final Pages pages;
    private final Origin origin;
    /** An office that looks up many behind one address is not kept waiting; a machine that guesses is. */
    private final Pace pace = new Pace(120, Duration.ofSeconds(1));

    ReceiptController(AttemptRepository attempts, Contests contests, Pages pages, Origin origin) {
        this.attempts = attempts;
        this.contests = contests;
        this.pages = pages;
        this.origin = origin;
    }

    @Get
    HttpResponse<?> look(HttpRequest<?> request, @QueryValue(defaultValue = "") String code) {
        var typed = Vietnamese.line(code);
        return switch (Receipt.read(typed)) {
            case Typed.Whole(var whole) -> whole(request, typed, whole);
            case Typed.Nothing nothing -> pages.ok(request, "attempt/receipt", new ReceiptPage(typed, "", null));
            case Typed.WrongSign(var sign) -> refused(request, HttpStatus.UNPROCESSABLE_ENTITY, typed, "receipt.sign", sign);
            case Typed.WrongLength(var signs) -> refused(request, HttpStatus.UNPROCESSABLE_ENTITY, typed, "receipt.length", signs);
            case Typed.Mistyped mistyped -> refused(request, HttpStatus.UNPROCESSABLE_ENTITY, typed, "receipt.mistyped");
        };
    }

    private HttpResponse<?> whole(HttpRequest<?> request, String typed, String code) {
        var wait = pace.take(origin.here());
        if (!wait.isZero()) {
            return refused(request, HttpStatus.TOO_MANY_REQUESTS, typed, "receipt.paced", wait.toSeconds());
        }
        return attempts.ofReceipt(code).<HttpResponse<?>>map(row -> pages.ok(request, "attempt/receipt", new ReceiptPage("", "", found(request, code, row))))
                .orElseGet(() -> refused(request, HttpStatus.NOT_FOUND, typed, "receipt.unknown"));
    }

    private ReceiptPage.Found found(HttpRequest<?> request, String code, AttemptRow row) {
        var when = pages.in(request).format().second(Instant.ofEpochMilli(row.submittedAt()));
        var how = pages.say(request, row.state() == AttemptRow.CLOSED ? "receipt.closed" : "receipt.submitted", when);
        var contest = contests.byId(row.contestId()).filter(c -> !row.rehearsal());
        return contest.map(c -> new ReceiptPage.Found(code, c.title(), pages.say(request, "receipt.paper", RoundName.of(c, row.roundNo(), pages.in(request)), row.number()), how))
                .orElseGet(() -> new ReceiptPage.Found(code, pages.say(request, "receipt.rehearsal"), "", how));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, HttpStatus status, String typed, String key, Object... arguments) {
        return pages.show(request, status, "attempt/receipt", new ReceiptPage(typed, pages.say(request, key, arguments), null));
    }
}
