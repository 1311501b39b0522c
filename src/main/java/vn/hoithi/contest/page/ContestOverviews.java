package vn.hoithi.contest.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestFigures;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.Round;
import vn.hoithi.contest.RulesText;
import vn.hoithi.contest.InvitedUnits;
import vn.hoithi.picture.Illustration;
import vn.hoithi.picture.Illustrations;
import vn.hoithi.study.Materials;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Site;
import vn.hoithi.web.Wording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the public part of contest pages, once a second a contest and language: the page is opened hundreds of times a second. */
@Singleton
class ContestOverviews {

    private static final int MOST_MATERIALS = 5;
    private final InvitedUnits invitedUnits;
    private final Messages messages;
    private final Site site;
    private final ContestFigures figures;
    private final Materials materials;
    private final Illustrations illustrations;
    private final ChangesSince changes;
    private final Cache<Key, ContestOverview> recent = Caffeine.newBuilder().maximumSize(500).expireAfterWrite(Duration.ofSeconds(1)).build();

    ContestOverviews(InvitedUnits invitedUnits, Messages messages, Site site, Materials materials, Illustrations illustrations, ChangesSince changes, @Nullable ContestFigures figures) {
        this.changes = changes;
        this.invitedUnits = invitedUnits;
        this.messages = messages;
        this.site = site;
        this.figures = figures;
        this.materials = materials;
        this.illustrations = illustrations;
    }

    private record Key(long contestId, int version, String language) {
    }

    ContestOverview of(Contest contest, Locale locale, Instant now) {
        return recent.get(new Key(contest.id(), contest.version(), locale.getLanguage()), key -> new Painter(messages.in(locale), contest, now).overview());
    }

    private final class Painter {

        private final Wording words;
        private final Contest contest;
        private final Instant now;
        private final Format format;
        private final RulesText rules;

        Painter(Wording words, Contest contest, Instant now) {
            this.words = words;
            this.contest = contest;
            this.now = now;
            this.format = words.format();
            this.rules = new RulesText(words);
        }

        ContestOverview overview() {
            var s = contest.settings();
            var invited = invitedUnits.names(contest);
            var timing = new Timing(contest, words, now);
            return new ContestOverview(contest.slug(), contest.title(), contest.unitName(), lines(s.about()), timing.badge(), timing.state(), timing.until(), timing.countdown(),
                    rules.admitted(s, invited), s.eligibility().organisersExcluded() ? say("rules.who.excluded") : "", s.rounds().stream().map(this::sitting).toList(), rules.what(s),
                    String.join(" ", rules.attempts(s, say("counting." + s.counting()) + ".")), rules.tieList(s), sections(s, invited), rules.prizes(s).stream().map(Painter::prize).toList(), study(), numbers(), picture(),
                    site.getUrl() + "/v/" + contest.code(), contest.code(), timing.closed(), timing.openName());
        }

        /** The rules, and what was changed in them since people could read them. */
        private List<RulesText.Section> sections(ContestSettings s, List<String> invited) {
            var told = contest.published() ? changes.of(contest.id(), contest.publishedAt().toEpochMilli()) : List.<ChangesSince.Change>of();
            var since = told.stream().map(c -> say("rules.changed", format.minute(Instant.ofEpochMilli(c.writtenAt())), contest.unitName(), c.told())).toList();
            return since.isEmpty() ? rules.of(s, invited, invitedUnits::name) : Stream.concat(rules.of(s, invited, invitedUnits::name).stream(), Stream.of(new RulesText.Section(say("rules.title.changes"), since))).toList();
        }

        private ContestOverview.Picture picture() {
            return illustrations.of(Illustration.Subject.CONTEST, contest.id()).map(p -> new ContestOverview.Picture("/pictures/contests/" + contest.slug() + "/" + p.version() + ".jpg", p.width(), p.height(), p.words())).orElse(null);
        }

        private ContestOverview.Sitting sitting(Round round) {
            var badge = round.phaseAt(now).badge();
            var hours = rules.round(round).substring(rules.name(round).length() + 2);
            return new ContestOverview.Sitting(rules.name(round), hours, badge, say("contest.state." + badge));
        }

        private ContestOverview.Numbers numbers() {
            var found = figures == null ? Optional.<ContestFigures.Figures>empty() : figures.figures(contest, now);
            return found.map(f -> {
                var boards = f.boards().stream().map(b -> new ContestOverview.TopBoard(b.name(), "/rankings/" + contest.slug() + "?by=rate&board=" + b.no(), top(b.top()))).toList();
                return new ContestOverview.Numbers(format.number(f.participants()), format.number(f.unitsWithSomebody()), format.number(f.units()),
                        format.percent(f.done(), f.declared()), say("denominator." + f.rate() + ".share"), say("contest.figures.at", format.minute(f.countedAt())), f.countedAt(), ledBy(f), top(f.top()), boards);
            }).orElse(null);
        }

        /** Organisers write "Giải Nhất: 5.000.000 đồng". */
        private static ContestOverview.Prize prize(String line) {
            var at = line.lastIndexOf(": ");
            return at < 0 ? new ContestOverview.Prize(line, "") : new ContestOverview.Prize(line.substring(0, at), line.substring(at + 2));
        }

        /** What the leading units lead by. */
        private String ledBy(ContestFigures.Figures f) {
            var first = Stream.concat(f.top().stream(), f.boards().stream().flatMap(b -> b.top().stream())).findFirst();
            return first.map(t -> t.declared() == 0 ? say("contest.top.byPeople") : say("contest.top.byRate", say("denominator." + f.rate() + ".share"))).orElse("");
        }

        /** What to read beforehand: the materials on the topics of the paper. */
        private List<ContestOverview.Reading> study() {
            return materials.about(contest.settings().blueprint().stream().map(ContestSettings.Quota::topicId).toList(), contest.unitPath(), MOST_MATERIALS).stream()
                    .map(m -> new ContestOverview.Reading("/study/" + m.id(), m.title())).toList();
        }

        private List<ContestOverview.Top> top(List<ContestFigures.TopUnit> units) {
            return units.stream().map(t -> t.declared() == 0 ? new ContestOverview.Top(t.rank(), t.name(), "", say("contest.top.people", format.number(t.participants())))
                    : new ContestOverview.Top(t.rank(), t.name(), say("contest.top.of", format.number(t.done()), format.number(t.declared())), format.percent(t.done(), t.declared()))).toList();
        }

        private List<String> lines(String text) {
            return text.lines().filter(l -> !l.isBlank()).toList();
        }

        private String say(String key, Object... arguments) {
            return words.say(key, arguments);
        }
    }
}
