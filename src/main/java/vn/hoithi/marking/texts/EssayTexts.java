package vn.hoithi.marking.texts;

import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Disclosure;
import vn.hoithi.marking.EssayMark;
import vn.hoithi.marking.EssayRepository;
import vn.hoithi.marking.EssaySearch;
import vn.hoithi.marking.texts.EssayListQueries.Row;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.organisation.Units;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Essays as organisers read them. Names and units are told of what is released, and of all essays to whoever marks none of the contest: who may be
 * given one to mark does not learn whose it is. Every reading is in the audit log.
 */
@Singleton
class EssayTexts {

    private final EssayListQueries queries;
    private final EssayRepository essays;
    private final Units units;
    private final Audit audit;

    EssayTexts(EssayListQueries queries, EssayRepository essays, Units units, Audit audit) {
        this.queries = queries;
        this.essays = essays;
        this.units = units;
        this.audit = audit;
    }

    /** Essays somebody asked for, with what they may know of them. */
    final class Choice {

        private final Contest contest;
        private final EssayFilter filter;
        private final boolean blind;
        private final String prefix;
        private final EssayFilter.State state;
        private final List<String> words;

        private Choice(Contest contest, EssayFilter filter, boolean blind) {
            this.contest = contest;
            this.filter = filter;
            this.blind = blind;
            this.prefix = place().map(u -> u.path() + "%").orElse("%");
            // by its unit an essay would be told apart: whoever marks looks among the released ones
            this.state = blind && place().isPresent() ? EssayFilter.State.RELEASED : filter.state();
            this.words = EssaySearch.patterns(filter.words());
        }

        /** The unit looked at, below the contest's; empty for all. */
        Optional<Unit> place() {
            return filter.unitId() == 0 ? Optional.empty() : units.byId(filter.unitId()).filter(u -> u.path().startsWith(contest.unitPath()));
        }

        int count() {
            return queries.count(contest.id(), prefix, filter.round(), state.name(), filter.least(), filter.most(), words.get(0), words.get(1), words.get(2), words.get(3));
        }

        List<Row> rows(long after, int limit, int from) {
            return queries.rows(contest.id(), prefix, filter.round(), state.name(), filter.least(), filter.most(), words.get(0), words.get(1), words.get(2), words.get(3), after, limit, from)
                    .stream().map(r -> shown(r, blind)).toList();
        }

        /** Units to step down to. */
        List<EssayListQueries.Place> below() {
            return queries.below(contest.id(), place().map(Unit::id).orElse(contest.unitId()));
        }

        Contest contest() {
            return contest;
        }

        EssayFilter filter() {
            return filter;
        }

        boolean blind() {
            return blind;
        }
    }

    Choice choice(Contest contest, EssayFilter filter, Actor reader) {
        return new Choice(contest, filter, blind(contest, reader));
    }

    /** One of them. */
    Optional<Row> one(Contest contest, String token, Actor reader) {
        return queries.one(contest.id(), token).stream().findFirst().map(r -> shown(r, blind(contest, reader)));
    }

    List<EssayMark> marks(Row row) {
        return essays.marks(row.attemptId());
    }

    void read(Contest contest, Actor reader, int many, Instant now) {
        if (many > 0) {
            audit.write(Audit.Event.with(Audit.Action.ESSAYS_READ, reader.personId(), contest.id(), contest.unitPath(), many + ", " + contest.title()), now);
        }
    }

    void exported(Contest contest, Actor reader, int many, String format, Instant now) {
        audit.write(Audit.Event.with(Audit.Action.ESSAYS_EXPORTED, reader.personId(), contest.id(), contest.unitPath(), many + ", " + format + ", " + contest.title()), now);
    }

    private static boolean blind(Contest contest, Actor reader) {
        return reader.scope(Role.MARKER).covers(contest.unitPath());
    }

    private static Row shown(Row r, boolean blind) {
        return Disclosure.authorShown(blind, r.releasedAt() != null) ? r
                : new Row(r.attemptId(), r.token(), r.roundNo(), r.body(), r.words(), r.points(), r.submittedAt(), r.markedAt(), r.releasedAt(), r.remark(), "", "");
    }
}
