package vn.hoithi.contest;

import vn.hoithi.itembank.ItemVersion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A contest as it stands in one version. Immutable: nodes keep published versions in memory.
 *
 * @param slug        its place in addresses
 * @param code        six characters to type or scan: /v/CODE
 * @param unitId      the organising unit
 * @param unitName    its name
 * @param version     counts the saves
 * @param publishedAt null while a draft
 * @param pool        the items a paper is drawn from, empty while a draft
 */
public record Contest(long id, String slug, String code, long unitId, String unitPath, String unitName, String title, ContestSettings settings, int version,
                      Instant publishedAt, Pool pool) {

    /** Open to the public. */
    public boolean published() {
        return publishedAt != null;
    }

    /** The same, drawn from other items. */
    public Contest withPool(List<ItemVersion> items) {
        return new Contest(id, slug, code, unitId, unitPath, unitName, title, settings, version, publishedAt, Pool.of(items));
    }

    /** The round with this number (from 1). */
    public Optional<Round> round(int no) {
        return no >= 1 && no <= settings.rounds().size() ? Optional.of(settings.rounds().get(no - 1)) : Optional.empty();
    }

    /** The round with a sitting open at the moment. */
    public Optional<Round> openRound(Instant now) {
        return settings.rounds().stream().filter(r -> r.openAt(now)).findFirst();
    }

    /** Where the whole contest stands. */
    public Phase phaseAt(Instant now) {
        if (settings.rounds().isEmpty() || now.isBefore(settings.rounds().getFirst().opens())) {
            return Phase.UPCOMING;
        }
        if (openRound(now).isPresent()) {
            return Phase.OPEN;
        }
        return now.isBefore(settings.rounds().getLast().closes()) ? Phase.BETWEEN : Phase.ENDED;
    }

    /** Where a contest stands in time. Message key {@code phase.<name>}. */
    public enum Phase {
        /** Before the first sitting. */
        UPCOMING,
        /** A sitting is open. */
        OPEN,
        /** Between two sittings. */
        BETWEEN,
        /** After the last. */
        ENDED
    }
}
