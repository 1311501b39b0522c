package vn.hoithi.contest;

import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Scope;

import java.util.List;
import java.util.Optional;

/** Contests as other features read them. Published ones come from memory, at most a second old. */
public interface Contests {

    /** A published contest by its place in addresses. */
    Optional<Contest> published(String slug);

    /** Any contest by id, also a draft: for those who already hold one of its rows. */
    Optional<Contest> byId(long id);

    /** All published contests, the one that opens last first. */
    List<Contest> published();

    /** Contests, drafts included, organised inside the scope, the newest first. */
    List<Contest> within(Scope scope);

    /** One of these. */
    Optional<Contest> within(Scope scope, String slug);

    /** Why this person may not enter, or empty when they may (time is not asked here). */
    Optional<Ineligible> ineligible(Contest contest, Actor actor);

    /** Units and denominators of the contest, taken when it was published or the numbers anew since, by unit id. They change with its version only. */
    java.util.Map<Long, RollEntry> roll(long contestId);

    /** Where in the tree of a contest's roll something counts that stands at this path today. */
    default String place(long contestId, String path) {
        return RollPlaces.of(RollPlaces.paths(roll(contestId).values()), path);
    }

    /** The place of the published contest with a code. */
    Optional<String> slugOf(String code);

    /** Those inside the scope, drafts included, the newest first, without what they hold. */
    List<Contest.Head> heads(Scope scope);

    /** A contest in a version; as it is read now when that is another. */
    Optional<Contest> version(Contest.Head head);

    /** Reads a contest anew on this node after it was changed; empty when it was deleted. */
    Optional<Contest> fresh(long id);

    /** Why somebody may not enter. Message key {@code ineligible.<name>}. */
    enum Ineligible {
        /** Their unit is not invited. */
        UNIT,
        /** Their kind of membership is not admitted. */
        ROLE,
        /** They organise or mark it. */
        ORGANISER
    }

    /**
     * A unit's line in a contest's roll.
     *
     * @param members denominators for the whole subtree, 0 when nobody declared any
     * @param countedOn null when nobody declared
     */
    record RollEntry(long unitId, String unitPath, Long parentId, int depth, vn.hoithi.organisation.UnitKind kind, int members, int officers, java.time.LocalDate countedOn, String source) {
    }
}
