package vn.hoithi.sheet;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayList;
import java.util.List;

/** The sheets of a workbook and how it counts days, from its own XML. */
final class BookIndex extends DefaultHandler {

    private final List<Tab> tabs = new ArrayList<>();
    private boolean from1904;

    /** A sheet: its name, whether people see its tab, and the relation its XML is found by. */
    record Tab(String name, boolean hidden, String relation) {
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "workbookPr" -> from1904 = XlsxHandler.yes(attributes.getValue("date1904"));
            case "sheet" -> tabs.add(new Tab(XlsxHandler.kept(attributes.getValue("name")), !"visible".equals(attributes.getValue("state")) && attributes.getValue("state") != null, relation(attributes)));
            default -> {
            }
        }
    }

    List<Tab> tabs() {
        return tabs;
    }

    boolean from1904() {
        return from1904;
    }

    /** Its name space differs with the kind of the file; its name does not. */
    private static String relation(Attributes attributes) {
        for (int i = 0; i < attributes.getLength(); i++) {
            if (attributes.getLocalName(i).equals("id")) {
                return attributes.getValue(i);
            }
        }
        return "";
    }
}
