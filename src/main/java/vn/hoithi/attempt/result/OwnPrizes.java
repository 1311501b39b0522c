package vn.hoithi.attempt.result;

import vn.hoithi.contest.Contest;
import vn.hoithi.web.Wording;

import java.time.Instant;
import java.util.List;

/** The prizes somebody was given, as they were published. Known further up the house. */
public interface OwnPrizes {

    /** Names with where each was won, as "Giải Nhất, Bảng A: 5.000.000 đồng"; none before the publication. */
    List<String> of(Contest contest, long personId, Wording words, Instant now);
}
