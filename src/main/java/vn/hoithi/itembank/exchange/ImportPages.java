package vn.hoithi.itembank.exchange;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import vn.hoithi.itembank.Level;
import vn.hoithi.itembank.QuestionView;
import vn.hoithi.itembank.exchange.BankMatches.Fate;
import vn.hoithi.itembank.exchange.BankMatches.Match;
import vn.hoithi.organisation.Unit;
import vn.hoithi.sheet.ColumnsPage;
import vn.hoithi.sheet.Finding;
import vn.hoithi.sheet.FindingWords;
import vn.hoithi.text.Format;
import vn.hoithi.upload.FewSentences;
import vn.hoithi.upload.Upload;
import vn.hoithi.web.Option;
import vn.hoithi.web.Pager;
import vn.hoithi.web.Pages;

import java.util.Arrays;
import java.util.List;

/** What the preview of a file shows. */
@Singleton
class ImportPages {

    private static final int SIZE = 50;
    private final Pages pages;

    ImportPages(Pages pages) {
        this.pages = pages;
    }

    ImportPage preview(HttpRequest<?> request, Upload kept, ItemImports.Read read, Unit owner, int asked) {
        var word = read.tables() != null && WordLists.are(read.tables());
        var format = Format.of(Pages.locale(request));
        var total = read.matches().size();
        var pager = Pager.of(asked, SIZE, total, "/organiser/items/import/" + kept.id() + "?page=");
        var shown = pager.cut(read.matches()).stream().map(m -> numbered(request, m, word)).toList();
        return new ImportPage(Long.toString(kept.id()), kept.fileName(), owner.name(), format.number(total), fates(request, read, format), few(request, read.errors(), word),
                few(request, read.warnings(), word), read.unsafe() == 0 ? "" : format.number(read.unsafe()), !read.settings().whole(ItemSheet.ORDER).isEmpty(),
                ColumnsPage.of(read.tables(), read.settings()), whole(request, read), shown, pager, read.errors().isEmpty());
    }

    private List<String> fates(HttpRequest<?> request, ItemImports.Read read, Format format) {
        return Arrays.stream(Fate.values()).filter(f -> read.count(f) > 0).map(f -> pages.say(request, "import.fates." + f, format.number(read.count(f)))).toList();
    }

    private ImportPage.Numbered numbered(HttpRequest<?> request, Match match, boolean word) {
        var entry = match.entry();
        var row = pages.say(request, word ? "import.word.row" : "import.row", Integer.toString(entry.row()));
        return new ImportPage.Numbered("row-" + entry.row() + (entry.sheet().isEmpty() ? "" : "-" + Integer.toHexString(entry.sheet().hashCode())), entry.sheet().isEmpty() ? row : pages.say(request, "import.onSheet", entry.sheet(), row),
                match.fate() == Fate.NEW ? "" : pages.say(request, "import.fate." + match.fate()), QuestionView.of("row-" + entry.row(), entry.topic(), entry.draft()));
    }

    private ImportPage.Whole whole(HttpRequest<?> request, ItemImports.Read read) {
        var chosen = ItemSheet.level(read.settings().whole(ItemSheet.LEVEL));
        return new ImportPage.Whole(read.settings().whole(ItemSheet.TOPIC),
                Option.named(List.of(Level.values()), pages.in(request), "level.", l -> l == chosen));
    }

    /** Findings in words, what is said of many rows once; {@code word}: of a Word file. */
    FewSentences few(HttpRequest<?> request, List<Finding> findings, boolean word) {
        var all = new FindingWords((key, arguments) -> pages.say(request, word ? WordLists.key(key) : key, arguments)).of(findings);
        return FewSentences.of(all, Format.of(Pages.locale(request)));
    }
}
