package vn.hoithi.certificate;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.web.share.Share;

/**
 * One's own certificate of a contest.
 *
 * @param path     of this page
 * @param issued   null while there is none, or its result does not hold any more
 * @param sentence what is to be said instead of the picture or beside it, or empty
 * @param may      it may be issued now: for the first time, or anew with other words when {@code edition} is not 0
 * @param edition  of the one there is, 0 while there is none
 * @param fresh    the result it would be issued anew with, or empty
 */
public record CertificatePage(String contestTitle, String path, @Nullable Issued issued, String sentence, boolean may, int edition, String fresh) {

    /** What the picture says, in words, and ways to hand it on. */
    public record Issued(String personName, String unitName, String organiser, String result, String code, String issuedOn, String signed, String verification, String file, boolean confirmed, Share share) {
    }
}
