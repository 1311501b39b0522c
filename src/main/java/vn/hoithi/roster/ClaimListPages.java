package vn.hoithi.roster;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.account.Claims;
import vn.hoithi.account.Phone;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.text.Format;
import vn.hoithi.web.Confirmation;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the list of people brought in shows, and the questions before something is done. */
@Singleton
class ClaimListPages {

    private static final int SIZE = 50;
    private final Invitees invitees;
    private final RosterPages rosters;
    private final LedUnits led;
    private final Claims claims;
    private final Pages pages;

    ClaimListPages(Invitees invitees, RosterPages rosters, LedUnits led, Claims claims, Pages pages) {
        this.invitees = invitees;
        this.rosters = rosters;
        this.led = led;
        this.claims = claims;
        this.pages = pages;
    }

    ClaimListPage list(HttpRequest<?> request, Actor actor, Unit chosen, int asked, Instant now) {
        var format = Format.of(Pages.locale(request));
        var waiting = invitees.waitingCount(chosen.path());
        var claimed = invitees.claimedCount(chosen.path());
        var pager = Pager.of(asked, SIZE, (int) (waiting + claimed), ClaimListController.PATH + "?unit=" + chosen.id() + "&page=");
        var lines = invitees.page(chosen.path(), pager).stream().map(g -> line(request, g, now)).toList();
        return new ClaimListPage(Long.toString(chosen.id()), led.fullPath(chosen.id()), format.number(claimed), format.number(waiting), waiting > 0, led.offered(actor, chosen), lines, pager);
    }

    private ClaimListPage.Line line(HttpRequest<?> request, RosterRepository.Invitee invitee, Instant now) {
        return new ClaimListPage.Line(Long.toString(invitee.id()), invitee.name(), facts(request, invitee), led.fullPath(invitee.unitId()), state(request, invitee, now), invitee.claimedAt() != null);
    }

    private String facts(HttpRequest<?> request, RosterRepository.Invitee invitee) {
        return Stream.of(Integer.toString(invitee.birthYear()), pages.say(request, "member." + invitee.role()), Phone.masked(invitee.phone())).filter(f -> !f.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String state(HttpRequest<?> request, RosterRepository.Invitee invitee, Instant now) {
        var format = Format.of(Pages.locale(request));
        if (invitee.claimedAt() != null) {
            return pages.say(request, "claims.claimedAt", format.opening(Instant.ofEpochMilli(invitee.claimedAt())));
        }
        return invitee.goodUntil() == null || invitee.goodUntil() <= now.toEpochMilli() ? pages.say(request, "claims.over") : pages.say(request, "claims.until", format.date(Instant.ofEpochMilli(invitee.goodUntil() - 1))); // midnight belongs to the day that ends
    }

    Confirmation askAll(HttpRequest<?> request, Unit chosen, long many) {
        var format = Format.of(Pages.locale(request));
        var effects = many <= Invitees.MOST ? List.of(led.fullPath(chosen.id()), pages.say(request, "claims.oldOver"), pages.say(request, "claims.onceOnly"))
                : List.of(led.fullPath(chosen.id()), pages.say(request, "claims.first", format.number(Invitees.MOST)), pages.say(request, "claims.oldOver"), pages.say(request, "claims.onceOnly"));
        return new Confirmation(pages.say(request, "claims.questionAll", format.number(Math.min(many, Invitees.MOST))), List.of(), effects, List.of(), ClaimListController.PATH + "/codes",
                Map.of("unit", Long.toString(chosen.id())), pages.say(request, "claims.renewAll"), ClaimListController.PATH + "?unit=" + chosen.id());
    }

    Confirmation ask(HttpRequest<?> request, RosterRepository.Invitee invitee) {
        return new Confirmation(pages.say(request, "claims.question", invitee.name()), List.of(),
                List.of(led.fullPath(invitee.unitId()), pages.say(request, "claims.sure"), pages.say(request, "claims.oldOver"), pages.say(request, "claims.onceOnly")), List.of(),
                "/units/people/" + invitee.id() + "/code", Map.of(), pages.say(request, "claims.renew"), ClaimListController.PATH + "?unit=" + invitee.unitId());
    }

    Confirmation askToTakeBack(HttpRequest<?> request, RosterRepository.Invitee invitee) {
        return new Confirmation(pages.say(request, "claims.takeBackQuestion", invitee.name()), List.of(), List.of(led.fullPath(invitee.unitId()), pages.say(request, "claims.takeBackEffect"), pages.say(request, "claims.takeBackFinal")),
                List.of(), "/units/people/" + invitee.id() + "/withdrawal", Map.of(), pages.say(request, "claims.takeBack"), ClaimListController.PATH + "?unit=" + invitee.unitId());
    }

    ClaimSlipsPage slips(HttpRequest<?> request, List<Rosters.ClaimSlip> slips, Instant now) {
        return rosters.slips(request, slips, claims.lastDay(now));
    }
}
