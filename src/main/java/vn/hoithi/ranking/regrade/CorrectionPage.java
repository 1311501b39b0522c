package vn.hoithi.ranking.regrade;

import io.micronaut.core.annotation.Nullable;

import java.util.List;
import java.util.Map;

/** The organisers' pages on the items of a contest and what is corrected in them. */
final class CorrectionPage {

    private CorrectionPage() {
    }

    /** All items of a contest, those with a suspect key first; {@code counted}: as of when their figures are, or that they are being counted. */
    public record Items(String slug, String title, String counted, List<ItemLine> items, List<Line> corrections) {
    }

    /** An item; {@code ruling} what was decided of it, {@code figure} how it did, {@code doubt} why its key is suspect, each a sentence or "". */
    public record ItemLine(String href, String text, String source, String ruling, String figure, String doubt) {
    }

    /** A correction: of what, its state, by whom and when. */
    public record Line(String href, String text, String state, String who) {
    }

    /**
     * An item with the form that asks for a correction.
     *
     * @param base   the address of the item
     * @param ruling as chosen in the form
     * @param reason as typed
     */
    public record Item(String slug, String title, String base, String text, String source, String explanation, String inForce, String figure, String doubt, List<Option> choices, String ruling, String reason, Map<String, String> errors, List<Line> corrections) {
    }

    /** A choice; {@code right} by the key in force, {@code ticked} in the form, {@code taken} by how many, in words or "". */
    public record Option(String letter, String text, boolean right, boolean ticked, String taken) {
    }

    /**
     * A correction, what it would change, and what is still to be done.
     *
     * @param what     the decision in words
     * @param decides  the reader may say yes or no; {@code waits}: why not yet, a sentence or ""
     * @param done     what came of it, a sentence or ""
     * @param effect   null until it is tried
     */
    public record One(String slug, String title, String address, String item, String itemHref, String text, String what, String reason, String asked, String state, boolean decides, String waits, String done, @Nullable Effect effect) {
    }

    /** What would change, in words and tables; {@code sum} how many papers, people, units. */
    public record Effect(List<String> sum, List<PersonLine> people, String more, List<PrizeLine> prizes, List<UnitLine> units) {
    }

    /** Somebody before and after. */
    public record PersonLine(String name, String unit, String before, String after, String rankBefore, String rankAfter) {
    }

    /** A prize with who would no longer have it and who would, names or "". */
    public record PrizeLine(String name, String gone, String come) {
    }

    /** A unit's average before and after. */
    public record UnitLine(String name, String before, String after) {
    }
}
