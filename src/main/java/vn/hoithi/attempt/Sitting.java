package vn.hoithi.attempt;

import vn.hoithi.contest.Contest;
import vn.hoithi.itembank.ItemVersion;

import java.util.List;

/** What never changes in an attempt, its end as this node last heard of it, and what it may still write: kept in memory so that a save reads nothing. */
public record Sitting(AttemptRow row, Contest contest, List<ItemVersion> items, SaveAllowance allowance) {

    /** An attempt of a contest, its items looked up in the pool. */
    public static Sitting of(AttemptRow row, Contest contest) {
        return new Sitting(row, contest, Paper.decode(row.paper()).versionIds().stream().map(contest.pool().byVersion()::get).toList(), new SaveAllowance());
    }

    /** With the end just read. */
    Sitting until(AttemptRepository.Progress read) {
        var now = row.until(read.endsAt(), read.closesAt(), read.extraMs());
        return now == row ? this : new Sitting(now, contest, items, allowance);
    }
}
