package vn.hoithi.contest.organise;

import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Criterion;
import vn.hoithi.contest.ContestSettings.Essay;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.check.BoardFields;
import vn.hoithi.contest.check.ContestCheck;
import vn.hoithi.text.Format;
import vn.hoithi.web.Form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The organiser's form as written: fields as texts, rounds, tie rules and boards in their order. Nothing here is judged yet. */
record ContestDraftForm(Form form, List<RawRound> rounds, List<TieRule> order, BoardFields boards) {

    /** Rows of the rubric on the form. */
    static final int CRITERIA = 6;
    /** Items of a paper unless the organiser wants another number: nearly all contests the presets follow had so many. */
    static final int USUAL_ITEMS = 20;
    /** The field that says what a new contest was made from. */
    static final String FROM = "madeFrom";
    private static final int USUAL_PERCENT = 50;
    private static final int MOST_ROUNDS = 20;
    private static final int MOST_WINDOWS = 31;

    /** Who is given a certificate, as chosen. Message key {@code organiser.certificate.<name>}. */
    enum Offer {
        /** Nobody. */
        OFF,
        /** Everybody who took part. */
        EVERYBODY,
        /** Who has so many percent of the points. */
        PERCENT
    }

    /** A round as typed. */
    public record RawRound(String name, List<RawWindow> windows) {
    }

    /** A sitting as typed. */
    public record RawWindow(String opens, String closes) {
    }

    /** What was sent. */
    static ContestDraftForm sent(Form form) {
        var rounds = new ArrayList<RawRound>();
        for (int n = 1; n <= MOST_ROUNDS && form.has("round-" + n + "-opens-1"); n++) {
            var windows = new ArrayList<RawWindow>();
            for (int k = 1; k <= MOST_WINDOWS && form.has("round-" + n + "-opens-" + k); k++) {
                windows.add(new RawWindow(form.line("round-" + n + "-opens-" + k), form.line("round-" + n + "-closes-" + k)));
            }
            rounds.add(new RawRound(form.line("round-" + n + "-name"), windows));
        }
        var named = form.all("order").stream().flatMap(ContestDraftForm::tie).distinct().toList();
        return new ContestDraftForm(form, rounds, Stream.concat(named.stream(), Arrays.stream(TieRule.values()).filter(t -> !named.contains(t))).toList(), BoardFields.sent(form));
    }

    /** What is stored, as the form shows it. */
    static ContestDraftForm of(String title, long unitId, int version, ContestSettings s) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", title);
        fields.put("unit", unitId);
        fields.put("version", version);
        fields.put("about", s.about());
        fields.put("prizes", s.prizes());
        fields.put("role", s.eligibility().roles().stream().map(Enum::name).toList());
        fields.put("invited", s.eligibility().unitIds().stream().map(String::valueOf).toList());
        tick(fields, "excluded", s.eligibility().organisersExcluded());
        paper(fields, s);
        rounds(fields, s.rounds());
        BoardFields.fill(fields, s.boards());
        if (s.essay() != null) {
            essay(fields, s.essay());
        }
        if (s.prediction() != null) {
            fields.put("prediction", "1");
            fields.put("subject", s.prediction().subject());
            fields.put("reach", s.prediction().reach());
        }
        certificate(fields, s.certificate());
        fields.put("tie", s.tieRules().stream().map(Enum::name).toList());
        fields.put("order", s.tieRules().stream().map(Enum::name).toList());
        return sent(Form.of(fields));
    }

    private static void paper(Map<String, Object> fields, ContestSettings s) {
        fields.put("attempts", s.attemptsPerRound());
        fields.put("attemptsPer", s.attemptsPer());
        fields.put("counting", s.counting());
        fields.put("overall", s.overall());
        fields.put("credit", s.credit());
        fields.put("entrySign", s.entryCode());
        fields.put("freeze", s.freezeMinutes());
        fields.put("minutes", s.minutes());
        fields.put("points", Format.of(Locale.of("vi")).points(s.pointsPerItem()));
        tick(fields, "shuffleItems", s.shuffleItems());
        tick(fields, "shuffleChoices", s.shuffleChoices());
        tick(fields, "onePerPage", s.onePerPage());
        s.blueprint().forEach(q -> fields.put(ContestCheck.cellField(q.topicId(), q.level()), q.count()));
        fields.put("wanted", s.paperSize() == 0 ? USUAL_ITEMS : s.paperSize());
        tick(fields, "ownItems", s.itemUse() == ContestSettings.ItemUse.BY_ROUND);
        fields.put("results", s.results());
        fields.put("review", s.review());
        fields.put("targetOfficers", s.targetOfficers());
        fields.put("targetMembers", s.targetMembers());
        fields.put("grace", s.graceSeconds());
    }

    private static void rounds(Map<String, Object> fields, List<Round> rounds) {
        var format = Format.of(Locale.of("vi"));
        for (var round : rounds) {
            fields.put("round-" + round.no() + "-name", round.name());
            for (int k = 1; k <= round.windows().size(); k++) {
                fields.put("round-" + round.no() + "-opens-" + k, format.opening(round.windows().get(k - 1).opens()));
                fields.put("round-" + round.no() + "-closes-" + k, format.minute(round.windows().get(k - 1).closes()));
            }
        }
    }

    private static void certificate(Map<String, Object> fields, ContestSettings.Certificate c) {
        fields.put("certificate", c == null ? Offer.OFF : c.fromPercent() == 0 ? Offer.EVERYBODY : Offer.PERCENT);
        fields.put("certificatePercent", c == null || c.fromPercent() == 0 ? USUAL_PERCENT : c.fromPercent());
        fields.put("signedFor", c == null ? "TM. BAN TỔ CHỨC" : c.signedFor());
        fields.put("signedBy", c == null ? "" : c.signedBy());
        fields.put("signedAt", c == null ? "" : c.place());
    }

    private static void essay(Map<String, Object> fields, Essay essay) {
        fields.put("essay", "1");
        fields.put("essayTitle", essay.title());
        fields.put("essayPrompt", essay.prompt());
        fields.put("essayMinWords", essay.minWords());
        fields.put("essayMaxWords", essay.maxWords());
        var i = 0;
        for (Criterion criterion : essay.criteria()) {
            fields.put("criterion-" + ++i + "-name", criterion.name());
            fields.put("criterion-" + i + "-points", Format.of(Locale.of("vi")).points(criterion.points()));
        }
    }

    private static void tick(Map<String, Object> fields, String name, boolean on) {
        if (on) {
            fields.put(name, "1");
        }
    }

    private static Stream<TieRule> tie(String word) {
        return Arrays.stream(TieRule.values()).filter(t -> t.name().equals(word));
    }

    /** The form after one of the buttons that only rearrange it: round-add, round-drop-N, window-add-N, window-drop-N-K, tie-up-X, tie-down-X, those of the boards. */
    ContestDraftForm after(String action) {
        var parts = action.split("-");
        var fresh = new ArrayList<>(rounds);
        var blank = new RawWindow("", "");
        var n = parts.length > 2 && parts[2].matches("\\d{1,2}") ? Integer.parseInt(parts[2]) - 1 : -1;
        var known = n >= 0 && n < rounds.size();
        if (action.equals("round-add") && rounds.size() < MOST_ROUNDS) {
            fresh.add(new RawRound("", List.of(blank)));
        } else if (action.startsWith("round-drop-") && known && rounds.size() > 1) {
            fresh.remove(n);
        } else if (action.startsWith("window-add-") && known && rounds.get(n).windows().size() < MOST_WINDOWS) {
            fresh.set(n, new RawRound(rounds.get(n).name(), Stream.concat(rounds.get(n).windows().stream(), Stream.of(blank)).toList()));
        } else if (action.startsWith("window-drop-") && known && rounds.get(n).windows().size() > 1) {
            var windows = rounds.get(n).windows();
            fresh.set(n, new RawRound(rounds.get(n).name(), windows.subList(0, windows.size() - 1)));
        } else if (action.startsWith("tie-") && parts.length > 2) {
            return new ContestDraftForm(form, rounds, moved(parts[2], parts[1].equals("up") ? -1 : 1), boards);
        }
        return new ContestDraftForm(form, List.copyOf(fresh), order, boards.after(action));
    }

    /** Into so many parts the items are dealt, as {@link ContestSettings#itemShares}. */
    int itemShares() {
        return form.has("ownItems") ? Math.max(1, rounds.size()) : 1;
    }

    /** The form with so many items wanted in a paper. */
    ContestDraftForm wanting(int items) {
        return new ContestDraftForm(form.with("wanted", List.of("" + items)), rounds, order, boards);
    }

    /** The form with another blueprint; everything else stays as typed. */
    ContestDraftForm filled(int wanted, List<ContestSettings.Quota> quotas) {
        var fields = new LinkedHashMap<String, Object>();
        form.names().forEach(name -> {
            if (!name.startsWith("cell-")) {
                fields.put(name, form.values(name));
            }
        });
        fields.put("wanted", wanted);
        quotas.forEach(q -> fields.put(ContestCheck.cellField(q.topicId(), q.level()), q.count()));
        return new ContestDraftForm(Form.of(fields), rounds, order, boards);
    }

    /** The form of a new contest, made from this. */
    ContestDraftForm from(String what) {
        return new ContestDraftForm(form.with(FROM, List.of(what)), rounds, order, boards);
    }

    /** The form with a field as another has it; without it when the other has none. */
    ContestDraftForm taking(String field, ContestDraftForm other) {
        var taken = form.with(field, other.form().values(field));
        return sent(field.equals("tie") ? taken.with("order", other.order().stream().map(Enum::name).toList()) : taken);
    }

    /** The form with other boards. */
    ContestDraftForm with(BoardFields others) {
        return new ContestDraftForm(form, rounds, order, others);
    }

    private List<TieRule> moved(String word, int by) {
        var fresh = new ArrayList<>(order);
        var at = fresh.indexOf(tie(word).findFirst().orElse(null));
        if (at >= 0 && at + by >= 0 && at + by < fresh.size()) {
            java.util.Collections.swap(fresh, at, at + by);
        }
        return List.copyOf(fresh);
    }
}
