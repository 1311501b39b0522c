package vn.hoithi.study.importer;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

import java.util.regex.Pattern;

/** HTML that went through the sanitizer: the only thing a template may show unescaped. Links lead to http, https, mailto or a place on the page. */
public final class SafeHtml {

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "ul", "ol", "li", "strong", "em", "code", "pre", "blockquote", "h2", "h3", "h4", "h5", "h6", "hr", "br", "table", "thead", "tbody", "tr",
                    "th", "td", "div", "span", "a", "mark")
            .allowWithoutAttributes("span")
            .allowAttributes("class").matching(Pattern.compile("reader__(clause|text|anchor|point)|scroll|table")).onElements("div", "p", "a", "table")
            .allowAttributes("id").matching(Pattern.compile("(khoan-|diem-)[a-z0-9-]{1,40}|doan-\\d{1,6}|hit")).onElements("div", "p", "mark", "li", "h2", "h3", "h4", "h5", "h6", "tr",
                    "blockquote", "pre")
            .allowAttributes("tabindex").matching(Pattern.compile("0")).onElements("div")
            .allowAttributes("start").matching(Pattern.compile("\\d{1,6}")).onElements("ol")
            .allowAttributes("href").matching(Pattern.compile("(?i)#[a-z0-9-]+|https?://.+|mailto:.+")).onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .toFactory();

    private final String html;

    private SafeHtml(String html) {
        this.html = html;
    }

    /** Whatever came in, made harmless. */
    public static SafeHtml of(String untrusted) {
        return new SafeHtml(POLICY.sanitize(untrusted));
    }

    @Override
    public String toString() {
        return html;
    }
}
