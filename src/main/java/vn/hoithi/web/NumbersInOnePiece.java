package vn.hoithi.web;

import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;

import vn.hoithi.text.SenseBreaks;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Keeps the numbers of official documents (02-NQ/TW, 145/2020/NĐ-CP) on one line of a page. The letters stay as they are stored: a hyphen
 * that does not break would be copied with them, and then no search finds it. In headings words of one sense stay together ({@link SenseBreaks}).
 */
public final class NumbersInOnePiece extends AbstractTemplateHandler {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}/-])\\d{1,5}(?:/\\d{4})?(?:[-/]\\p{Lu}[\\p{Lu}\\p{N}]*)+(?![\\p{L}\\p{N}])");
    /** What takes no elements in it. */
    private static final Set<String> PLAIN = Set.of("title", "textarea", "option", "script", "style", "svg");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");
    private int inside;
    private int heading;

    /** Made by the template engine, one for each page. */
    public NumbersInOnePiece() {
    }

    static String kept(String text) {
        return text.indexOf('-') < 0 && text.indexOf('/') < 0 ? text : NUMBER.matcher(text).replaceAll("<span class=\"nowrap\">$0</span>");
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        inside += PLAIN.contains(tag.getElementCompleteName()) ? 1 : 0;
        heading += HEADINGS.contains(tag.getElementCompleteName()) ? 1 : 0;
        super.handleOpenElement(tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        inside -= PLAIN.contains(tag.getElementCompleteName()) && inside > 0 ? 1 : 0;
        heading -= HEADINGS.contains(tag.getElementCompleteName()) && heading > 0 ? 1 : 0;
        super.handleCloseElement(tag);
    }

    @Override
    public void handleText(IText text) {
        var raw = text.getText();
        var kept = inside > 0 ? raw : kept(heading > 0 ? SenseBreaks.kept(raw) : raw);
        super.handleText(kept.equals(raw) ? text : getContext().getModelFactory().createText(kept));
    }
}
