package vn.hoithi.itembank;

import vn.hoithi.web.Retyped;

import java.util.List;

/** A file as it was read: its errors and warnings in sentences, and its items 50 at a time. Nothing is kept before it is confirmed. */
public record ImportPage(String id, String fileName, String unitName, String total, List<String> errors, String moreErrors, List<String> warnings, String moreWarnings,
                         List<Numbered> questions, String where, String previous, String next, boolean clean) {

    /** A row of the file. */
    public record Numbered(String row, QuestionView question) {
    }

    /** The form that sends a file; {@code errors} has the field "file". */
    public record Upload(List<ItemListPage.Option> units, java.util.Map<String, String> errors) implements Retyped {
    }
}
