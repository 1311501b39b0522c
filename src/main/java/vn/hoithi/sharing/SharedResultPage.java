package vn.hoithi.sharing;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.web.look.Described;
import vn.hoithi.web.look.LinkPreview;
import vn.hoithi.web.share.Share;

/**
 * A result as its link shows it.
 *
 * @param who    as the person chose to be named
 * @param unit   or ""
 * @param points as printed, "" while they may not be shown
 * @param later  why there are none yet, or ""
 * @param own    the reader made the link: ways to hand it on, and back
 * @param code   of the link
 */
public record SharedResultPage(String contest, String slug, String round, String who, String unit, String points, String max, String later, boolean own, String code, @Nullable Share share,
                               LinkPreview linkPreview) implements Described {
}
