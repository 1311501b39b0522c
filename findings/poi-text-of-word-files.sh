#!/usr/bin/env bash
# POI 5.5.1, XWPF: three ways to ask for a paragraph's text give three answers. A text box as Word has written it since 2010 (letterheads
# of offices are made of them) is in none; one of the older kind is in getText() in brackets, and in no run. What tracked changes have
# deleted ("15 ngày" became "30 ngày") comes back in the runs and in the extractor: "1530 ngày".
. "$(dirname "$0")/with.sh"
jars org.apache.poi:poi-ooxml:5.5.1
program <<'J'
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

public class Main {
    static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    static final String BOX = "<w:p " + W + " xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:r><w:pict><v:shape id=\"s1\" style=\"width:200pt;height:40pt\"><v:textbox><w:txbxContent>"
            + "<w:p><w:r><w:t>CHƯƠNG I</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
    static final String MODERN = "<w:p " + W + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">"
            + "<w:drawing><wp:inline><wp:extent cx=\"2000000\" cy=\"400000\"/><wp:docPr id=\"1\" name=\"Box\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>"
            + "<wps:txbx><w:txbxContent><w:p><w:r><w:t>CHƯƠNG II</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>";
    static final String CHANGED = "<w:p " + W + "><w:r><w:t xml:space=\"preserve\">Trong </w:t></w:r><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>15</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>30</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> ngày</w:t></w:r></w:p>";

    public static void main(String[] a) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var made = new XWPFDocument()) {
            for (var xml : new String[] {BOX, MODERN, CHANGED}) {
                made.createParagraph().getCTP().set(CTP.Factory.parse(xml).selectPath("declare namespace w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' ./w:p")[0]);
            }
            made.write(out);
        }
        try (var read = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            read.getParagraphs().forEach(p -> System.out.println("paragraph: [" + p.getText() + "], its runs: [" + p.getRuns().stream().map(r -> r.text()).reduce("", String::concat) + "]"));
            try (var extractor = new XWPFWordExtractor(read)) {
                extractor.getText().lines().forEach(l -> System.out.println("extractor: [" + l + "]"));
            }
        }
    }
}
J
expected <<'T'
paragraph: [ (
CHƯƠNG I
)], its runs: []
paragraph: [], its runs: []
paragraph: [Trong 30 ngày], its runs: [Trong 1530 ngày]
extractor: [ (]
extractor: [CHƯƠNG I]
extractor: [)]
extractor: []
extractor: [Trong 1530 ngày]
T
