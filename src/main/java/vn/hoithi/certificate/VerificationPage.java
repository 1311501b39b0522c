package vn.hoithi.certificate;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.web.look.Described;
import vn.hoithi.web.look.LinkPreview;

/**
 * What anybody is told about a code.
 *
 * @param typed    the code asked for, as it was typed; empty when none was
 * @param found    null when there is no such certificate
 * @param validity HOLDS, LESS or VOID, empty when nothing was found
 * @param linkPreview what a link to a genuine one shows, else null
 * @param sentence what it is worth, or why nothing was found
 */
public record VerificationPage(String typed, @Nullable Found found, String validity, String sentence, @Nullable LinkPreview linkPreview) implements Described {

    /** What the certificate says; {@code again}: that it was issued anew, or empty; {@code named}: whose word the name is. */
    public record Found(String personName, String unitName, String contestTitle, String organiser, String result, String issuedOn, String code, String again, String named) {
    }
}
