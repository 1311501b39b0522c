package vn.hoithi.contest.organise;

import vn.hoithi.contest.AttemptsPer;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Certificate;
import vn.hoithi.contest.ContestSettings.Counting;
import vn.hoithi.contest.ContestSettings.Criterion;
import vn.hoithi.contest.ContestSettings.Eligibility;
import vn.hoithi.contest.ContestSettings.Essay;
import vn.hoithi.contest.ContestSettings.ItemUse;
import vn.hoithi.contest.ContestSettings.Prediction;
import vn.hoithi.contest.ContestSettings.Quota;
import vn.hoithi.contest.ContestSettings.Show;
import vn.hoithi.contest.ContestSettingsBuilder;
import vn.hoithi.contest.Credit;
import vn.hoithi.contest.MomentParser;
import vn.hoithi.contest.Overall;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.check.BoardFields;
import vn.hoithi.contest.check.ContestCheck;
import vn.hoithi.itembank.Level;
import vn.hoithi.itembank.Topic;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.web.Form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads settings from a form; what cannot be read is noted at its field in the form, and stands as nothing in the settings. */
final class ContestSettingsParser {

    private static final int ENTRY_CODE = 20;
    private static final int MOST_FREEZE = 20_160;
    private final ContestDraftForm draftForm;
    private final Form form;
    private final List<Topic> topics;
    private final UnaryOperator<String> say;

    ContestSettingsParser(ContestDraftForm draftForm, List<Topic> topics, UnaryOperator<String> say) {
        this.draftForm = draftForm;
        this.form = draftForm.form();
        this.topics = topics;
        this.say = say;
    }

    ContestSettings settings() {
        if (form.line("title").isEmpty() || form.line("title").length() > 200) {
            form.addError("title", say.apply("organiser.title.wrong"));
        }
        longest("about", 4000);
        longest("prizes", 4000);
        for (int no = 1; no <= draftForm.boards().boards().size(); no++) {
            longest(BoardFields.prizesField(no), 4000);
        }
        var ticked = form.all("tie");
        return ContestSettingsBuilder.builder().about(form.block("about")).eligibility(eligibility()).rounds(rounds()).attemptsPerRound(number("attempts", 1, 7))
                .counting(choose("counting", Counting.BEST)).blueprint(blueprint()).minutes(number("minutes", 1, 180)).pointsPerItem(points("points"))
                .shuffleItems(form.has("shuffleItems")).shuffleChoices(form.has("shuffleChoices")).onePerPage(form.has("onePerPage")).essay(form.has("essay") ? essay() : null)
                .prediction(form.has("prediction") ? prediction() : null).tieRules(draftForm.order().stream().filter(t -> ticked.contains(t.name())).toList())
                .results(choose("results", Show.AFTER_SUBMISSION)).review(choose("review", Show.AFTER_ROUND)).prizes(form.block("prizes"))
                .targetOfficers(number("targetOfficers", 0, 100)).targetMembers(number("targetMembers", 0, 100)).graceSeconds(number("grace", 0, 900))
                .boards(draftForm.boards().boards()).certificate(certificate()).itemUse(form.has("ownItems") ? ItemUse.BY_ROUND : ItemUse.SHARED)
                .attemptsPer(choose("attemptsPer", AttemptsPer.ROUND)).overall(choose("overall", Overall.SUM)).credit(choose("credit", Credit.WHOLE)).entryCode(entryCode())
                .freezeMinutes(form.line("freeze").isEmpty() ? 0 : number("freeze", 0, MOST_FREEZE)).build();
    }

    private String entryCode() {
        if (form.line("entrySign").length() > ENTRY_CODE) {
            form.addError("entrySign", say.apply("organiser.entrySign.wrong"));
        }
        return form.line("entrySign");
    }

    private Eligibility eligibility() {
        Set<MemberRole> roles = MemberRole.CHOICES.stream().filter(r -> form.all("role").contains(r.name())).collect(Collectors.toSet());
        var invited = form.all("invited").stream().filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).distinct().toList();
        return new Eligibility(roles, invited, form.has("excluded"));
    }

    private List<Round> rounds() {
        var rounds = new ArrayList<Round>();
        for (int n = 1; n <= draftForm.rounds().size(); n++) {
            var raw = draftForm.rounds().get(n - 1);
            var windows = new ArrayList<Round.Window>();
            for (int k = 1; k <= raw.windows().size(); k++) {
                var opens = moment("round-" + n + "-opens-" + k, raw.windows().get(k - 1).opens());
                var closes = moment("round-" + n + "-closes-" + k, raw.windows().get(k - 1).closes());
                if (opens != null && closes != null) {
                    windows.add(new Round.Window(opens, closes));
                }
            }
            rounds.add(new Round(n, raw.name().substring(0, Math.min(100, raw.name().length())), windows));
        }
        return rounds;
    }

    private Instant moment(String field, String typed) {
        return switch (MomentParser.read(typed)) {
            case MomentParser.Reading.Moment(var at) -> at;
            case MomentParser.Reading.Wrong(var key) -> {
                form.addError(field, say.apply(key));
                yield null;
            }
        };
    }

    private List<Quota> blueprint() {
        var quotas = new ArrayList<Quota>();
        for (var topic : topics) {
            for (var level : Level.values()) {
                var field = ContestCheck.cellField(topic.id(), level);
                var count = form.line(field).isEmpty() ? 0 : number(field, 0, 40);
                if (count > 0) {
                    quotas.add(new Quota(topic.id(), level, count));
                }
            }
        }
        return quotas;
    }

    private Essay essay() {
        longest("essayPrompt", 4000);
        var criteria = new ArrayList<Criterion>();
        for (int i = 1; i <= ContestDraftForm.CRITERIA; i++) {
            var name = form.line("criterion-" + i + "-name");
            if (!name.isEmpty() || !form.line("criterion-" + i + "-points").isEmpty()) {
                criteria.add(new Criterion(name, points("criterion-" + i + "-points")));
            }
        }
        return new Essay(form.line("essayTitle"), form.block("essayPrompt"), number("essayMinWords", 0, 2000), number("essayMaxWords", 1, 2000), criteria);
    }

    private Prediction prediction() {
        return new Prediction(choose("subject", Prediction.Subject.PEOPLE), choose("reach", Prediction.Reach.CONTEST));
    }

    private Certificate certificate() {
        var offer = choose("certificate", ContestDraftForm.Offer.OFF);
        return offer == ContestDraftForm.Offer.OFF ? null : signed(form, offer == ContestDraftForm.Offer.PERCENT ? number("certificatePercent", 1, 100) : 0, say);
    }

    /** A certificate with the signature typed. */
    static Certificate signed(Form form, int fromPercent, UnaryOperator<String> say) {
        for (var field : new String[] {"signedFor", "signedBy", "signedAt"}) {
            if (form.line(field).length() > 100) {
                form.addError(field, say.apply("organiser.tooLong"));
            }
        }
        return new Certificate(fromPercent, form.line("signedFor"), form.line("signedBy"), form.line("signedAt"));
    }

    private int number(String field, int least, int most) {
        var typed = form.number(field);
        if (typed.isEmpty() || typed.getAsLong() < least || typed.getAsLong() > most) {
            form.addError(field, say.apply("organiser.number").replace("{0}", "" + least).replace("{1}", "" + most));
            return least;
        }
        return (int) typed.getAsLong();
    }

    /** Points with up to two decimals, in hundredths: "1", "0,5", "2.25"; 0.01 to 100. */
    private int points(String field) {
        var typed = form.line(field).replace(',', '.');
        var hundredths = typed.matches("\\d{1,3}(\\.\\d{1,2})?") ? new BigDecimal(typed).movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).intValue() : 0;
        if (hundredths < 1 || hundredths > 10_000) {
            form.addError(field, say.apply("organiser.points.wrong"));
        }
        return hundredths;
    }

    private void longest(String field, int most) {
        if (form.block(field).length() > most) {
            form.addError(field, say.apply("organiser.tooLong"));
        }
    }

    private <E extends Enum<E>> E choose(String field, E otherwise) {
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants()).filter(e -> e.name().equals(form.line(field))).findFirst().orElse(otherwise);
    }
}
