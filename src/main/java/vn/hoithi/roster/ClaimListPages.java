package vn.hoithi.roster;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.account.Claims;
import vn.hoithi.account.Phone;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Unit;
import vn.hoithi.text.Format;
import vn.hoithi.web.Confirmation;
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
    private final Guests guests;
    private final RosterPages rosters;
    private final LedUnits led;
    private final Claims claims;
    private final Pages pages;

    ClaimListPages(Guests guests, RosterPages rosters, LedUnits led, Claims claims, Pages pages) {
        this.guests = guests;
        this.rosters = rosters;
        this.led = led;
        this.claims = claims;
        this.pages = pages;
    }

    ClaimListPage list(HttpRequest<?> request, Actor actor, Unit chosen, int asked, Instant now) {
        var format = Format.of(Pages.locale(request));
        var waiting = guests.waitingCount(chosen.path());
        var claimed = guests.claimedCount(chosen.path());
        var turn = Turn.of(asked, waiting + claimed, SIZE);
        var path = ClaimListController.PATH + "?unit=" + chosen.id() + "&page=";
        var lines = guests.page(chosen.path(), turn).stream().map(g -> line(request, g, now)).toList();
        return new ClaimListPage(Long.toString(chosen.id()), led.fullPath(chosen.id()), format.number(claimed), format.number(waiting), waiting > 0, led.offered(actor, chosen), lines,
                pages.say(request, "roster.page", Integer.toString(turn.at()), Integer.toString(turn.last())), turn.previous(path), turn.next(path));
    }

    private ClaimListPage.Line line(HttpRequest<?> request, RosterRepository.Guest guest, Instant now) {
        return new ClaimListPage.Line(Long.toString(guest.id()), guest.name(), facts(request, guest), led.fullPath(guest.unitId()), state(request, guest, now), guest.claimedAt() != null);
    }

    private String facts(HttpRequest<?> request, RosterRepository.Guest guest) {
        return Stream.of(Integer.toString(guest.birthYear()), pages.say(request, "member." + guest.role()), Phone.masked(guest.phone())).filter(f -> !f.isEmpty()).collect(Collectors.joining(" · "));
    }

    private String state(HttpRequest<?> request, RosterRepository.Guest guest, Instant now) {
        var format = Format.of(Pages.locale(request));
        if (guest.claimedAt() != null) {
            return pages.say(request, "claims.claimedAt", format.opening(Instant.ofEpochMilli(guest.claimedAt())));
        }
        return guest.goodUntil() == null || guest.goodUntil() <= now.toEpochMilli() ? pages.say(request, "claims.over") : pages.say(request, "claims.until", format.date(Instant.ofEpochMilli(guest.goodUntil() - 1))); // midnight belongs to the day that ends
    }

    Confirmation askAll(HttpRequest<?> request, Unit chosen, long many) {
        var format = Format.of(Pages.locale(request));
        var effects = many <= Guests.MOST ? List.of(led.fullPath(chosen.id()), pages.say(request, "claims.oldOver"), pages.say(request, "claims.onceOnly"))
                : List.of(led.fullPath(chosen.id()), pages.say(request, "claims.first", format.number(Guests.MOST)), pages.say(request, "claims.oldOver"), pages.say(request, "claims.onceOnly"));
        return new Confirmation(pages.say(request, "claims.questionAll", format.number(Math.min(many, Guests.MOST))), List.of(), effects, List.of(), ClaimListController.PATH + "/codes",
                Map.of("unit", Long.toString(chosen.id())), pages.say(request, "claims.renewAll"), ClaimListController.PATH + "?unit=" + chosen.id());
    }

    Confirmation ask(HttpRequest<?> request, RosterRepository.Guest guest) {
        return new Confirmation(pages.say(request, "claims.question", guest.name()), List.of(),
                List.of(led.fullPath(guest.unitId()), pages.say(request, "claims.sure"), pages.say(request, "claims.oldOver"), pages.say(request, "claims.onceOnly")), List.of(),
                "/units/people/" + guest.id() + "/code", Map.of(), pages.say(request, "claims.renew"), ClaimListController.PATH + "?unit=" + guest.unitId());
    }

    Confirmation askToTakeBack(HttpRequest<?> request, RosterRepository.Guest guest) {
        return new Confirmation(pages.say(request, "claims.takeBackQuestion", guest.name()), List.of(), List.of(led.fullPath(guest.unitId()), pages.say(request, "claims.takeBackEffect"), pages.say(request, "claims.takeBackFinal")),
                List.of(), "/units/people/" + guest.id() + "/withdrawal", Map.of(), pages.say(request, "claims.takeBack"), ClaimListController.PATH + "?unit=" + guest.unitId());
    }

    SlipsPage slips(HttpRequest<?> request, List<Rosters.Slip> slips, Instant now) {
        return rosters.slips(request, slips, claims.lastDay(now));
    }
}
