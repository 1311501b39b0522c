package vn.hoithi.contest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;
import vn.hoithi.study.Materials;
import vn.hoithi.text.Format;
import vn.hoithi.web.Messages;
import vn.hoithi.web.Site;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the public part of contest pages, once a second a contest and language: the page is opened hundreds of times a second. */
@Singleton
class Faces {

    private static final int MOST_MATERIALS = 5;
    private final Units units;
    private final Messages messages;
    private final Site site;
    private final ContestFigures figures;
    private final Materials materials;
    private final Cache<Key, ContestFace> recent = Caffeine.newBuilder().maximumSize(500).expireAfterWrite(Duration.ofSeconds(1)).build();

    Faces(Units units, Messages messages, Site site, Materials materials, @Nullable ContestFigures figures) {
        this.units = units;
        this.messages = messages;
        this.site = site;
        this.figures = figures;
        this.materials = materials;
    }

    private record Key(long contestId, int version, String language) {
    }

    ContestFace face(Contest contest, Locale locale, Instant now) {
        return recent.get(new Key(contest.id(), contest.version(), locale.getLanguage()), key -> new Painter(locale, contest, now).face());
    }

    /** Names of the invited units. */
    List<String> invited(Contest contest) {
        var ids = contest.settings().eligibility().unitIds();
        return ids.isEmpty() ? List.of(contest.unitName()) : ids.stream().map(units::byId).flatMap(Optional::stream).map(u -> u.name()).toList();
    }

    /** A unit's name, empty when it is gone. */
    String unitName(long unitId) {
        return units.byId(unitId).map(Unit::name).orElse("");
    }

    private final class Painter {

        private final Locale locale;
        private final Contest contest;
        private final Instant now;
        private final Format format;
        private final RulesText rules;

        Painter(Locale locale, Contest contest, Instant now) {
            this.locale = locale;
            this.contest = contest;
            this.now = now;
            this.format = Format.of(locale);
            this.rules = new RulesText(messages, locale);
        }

        ContestFace face() {
            var s = contest.settings();
            var open = contest.openRound(now).orElse(null);
            var next = s.rounds().stream().filter(r -> now.isBefore(r.closes())).findFirst().orElse(null);
            var invited = invited(contest);
            var badge = open != null ? "open" : next != null ? "soon" : "ended";
            var badgeText = open != null ? say("contest.roundOpen", rules.name(open)) : next != null ? say("contest.roundSoon", rules.name(next)) : say("contest.ended");
            return new ContestFace(contest.slug(), contest.title(), contest.unitName(), lines(s.about()), badge, badgeText, until(open, next), countdown(open, next),
                    rules.admitted(s, invited), s.eligibility().organisersExcluded() ? say("rules.who.excluded") : "", s.rounds().stream().map(this::sitting).toList(), rules.what(s),
                    say("rules.attempts", s.attemptsPerRound()) + " " + say("counting." + s.counting()) + ".", rules.tieList(s), rules.of(s, invited, Faces.this::unitName), rules.prizes(s), study(), numbers(),
                    site.getUrl() + "/v/" + contest.code(), contest.code(), closed(open, next), open == null ? "" : rules.name(open));
        }

        private String until(Round open, Round next) {
            if (open != null) {
                return say("contest.until", format.minute(open.windowAt(now).orElseThrow().closes()));
            }
            return next != null ? say("contest.opensAt", format.opening(opening(next))) : say("contest.endedAt", format.minute(contest.settings().rounds().getLast().closes()));
        }

        private Instant opening(Round round) {
            return round.windows().stream().map(Round.Window::opens).filter(now::isBefore).findFirst().orElse(round.opens());
        }

        private ContestFace.Countdown countdown(Round open, Round next) {
            if (next == null) {
                return null;
            }
            var ends = open != null ? open.windowAt(now).orElseThrow().closes() : opening(next);
            var left = Duration.between(now, ends);
            var name = rules.name(open != null ? open : next);
            var label = say(open != null ? "contest.closesIn" : "contest.opensIn", name);
            return new ContestFace.Countdown(label, left.toDays(), "%02d".formatted(left.toHoursPart()), "%02d".formatted(left.toMinutesPart()),
                    say("contest.left", left.toDays(), left.toHoursPart(), left.toMinutesPart()), now.toEpochMilli(), ends.toEpochMilli(), say(open != null ? "contest.closedNow" : "contest.openNow", name));
        }

        private ContestFace.Sitting sitting(Round round) {
            var state = round.openAt(now) ? "now" : now.isBefore(round.closes()) ? "soon" : "done";
            var hours = rules.round(round).substring(rules.name(round).length() + 2);
            return new ContestFace.Sitting(rules.name(round), hours, state.equals("soon") ? "" : "is-" + state,
                    state.equals("now") ? "open" : state.equals("soon") ? "soon" : "ended", say("contest.state." + state));
        }

        private String closed(Round open, Round next) {
            if (open != null) {
                return "";
            }
            return next == null ? say("contest.none.ended") : say("contest.none.upcoming", format.opening(opening(next)));
        }

        private ContestFace.Numbers numbers() {
            var found = figures == null ? Optional.<ContestFigures.Figures>empty() : figures.figures(contest, now);
            return found.map(f -> {
                var boards = f.boards().stream().map(b -> new ContestFace.TopBoard(b.name(), "/rankings/" + contest.slug() + "?board=" + b.no(), top(b.top()))).toList();
                return new ContestFace.Numbers(format.number(f.participants()), format.number(f.unitsWithSomebody()), format.number(f.units()),
                        format.percent(f.participants(), f.members()), say("contest.figures.at", format.minute(f.countedAt())), f.countedAt(), top(f.top()), boards);
            }).orElse(null);
        }

        /** What to read beforehand: the materials on the topics of the paper. */
        private List<ContestFace.Reading> study() {
            return materials.about(contest.settings().blueprint().stream().map(ContestSettings.Quota::topicId).toList(), contest.unitPath(), MOST_MATERIALS).stream()
                    .map(m -> new ContestFace.Reading("/study/" + m.id(), m.title())).toList();
        }

        private List<ContestFace.Top> top(List<ContestFigures.TopUnit> units) {
            var place = new int[1];
            return units.stream().map(t -> new ContestFace.Top(++place[0], t.name(), say("contest.top.people", format.number(t.participants())), format.percent(t.membersIn(), t.members()))).toList();
        }

        private List<String> lines(String text) {
            return text.lines().filter(l -> !l.isBlank()).toList();
        }

        private String say(String key, Object... arguments) {
            return messages.say(locale, key, arguments);
        }
    }
}
