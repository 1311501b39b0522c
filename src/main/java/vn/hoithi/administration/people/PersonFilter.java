package vn.hoithi.administration.people;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Unit;
import vn.hoithi.web.Form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Whom a list of people shows.
 *
 * @param typed words of the name, or a whole number; "" for everybody
 * @param unit  only its subtree, null for all the reader reaches
 * @param role  only these, null for all
 * @param state which accounts, null for all that are not deactivated
 * @param doubt why somebody may stand in the wrong place, null for whoever does or does not
 */
record PersonFilter(String typed, @Nullable Unit unit, @Nullable MemberRole role, @Nullable State state, @Nullable Doubt doubt) {

    /** Accounts by what they can be used for. Message key {@code directory.state.<name>}. */
    enum State {
        /** Prepared, and not claimed yet. */
        WAITING,
        /** Nobody signs in. */
        DEACTIVATED
    }

    /** Why a person may stand in the wrong place. Message key {@code directory.doubt.<name>}. */
    enum Doubt {
        /** Any of the reasons below. */
        ANY,
        /** At a unit above the grassroots. */
        ABOVE,
        /** At a unit that is closed. */
        CLOSED,
        /** At a unit whose name another open one has. */
        NAMESAKE
    }

    /** Reads it; what is no choice is none. */
    static PersonFilter of(Form form, @Nullable Unit unit) {
        return new PersonFilter(form.line("q"), unit, chosen(MemberRole.values(), form.line("role")), chosen(State.values(), form.line("state")), chosen(Doubt.values(), form.line("doubt")));
    }

    private static <E extends Enum<E>> E chosen(E[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst().orElse(null);
    }

    /** More than the words is asked for. */
    boolean narrowed() {
        return unit != null || role != null || state != null || doubt != null;
    }

    /** The address of the list, but for the page's number. */
    String address() {
        return PersonController.PATH + "?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + "&unit=" + (unit == null ? "" : unit.id()) + "&role=" + name(role) + "&state=" + name(state)
                + "&doubt=" + name(doubt) + "&page=";
    }

    private static String name(Enum<?> chosen) {
        return chosen == null ? "" : chosen.name();
    }
}
