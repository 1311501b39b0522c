package vn.hoithi.attempt.result;

import vn.hoithi.contest.Contest;

import java.time.Instant;

/** Whether somebody may have a contest's certificate. The certificates provide it, pages do without while there is none. */
public interface CertificateOffer {

    /** It is there already or may be had at this moment. */
    boolean offered(Contest contest, long personId, Instant now);
}
