package vn.hoithi.study.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.hoithi.study.importer.Block.Kind;
import vn.hoithi.study.importer.ImportedDocument.Section;

/** Arranges the lines of an official paper into its sections, clauses and points. Every line ends up somewhere. */
final class Outline {

    private static final Pattern CLAUSE = Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,3}[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}(?= )) ?(\\D.*)");
    private static final Pattern POINT = Pattern.compile("^([a-zđ]\\d?\\)) ?(.+)");
    private static final Pattern ITEM = Pattern.compile("^[-–—•+*·](?: |(?=\\p{L}))(.+)");

    private final List<Line> lines;
    private final Sections sections;
    private final NumberedParts numbered;
    private final boolean marks;
    private final List<ImportedDocument.Notice> notices = new ArrayList<>();
    private Heading.Kind under;
    private String above = "";

    private Outline(List<Line> lines, String preamble) {
        this.lines = lines;
        this.sections = new Sections(preamble);
        this.numbered = NumberedParts.of(lines);
        this.marks = !official(lines) && lines.stream().filter(l -> l.mark() > 0).count() > 1;
    }

    /** A document's sections, and what could not be taken into them. */
    record Made(List<Section> sections, List<ImportedDocument.Notice> notices) {
    }

    /** Chapters, articles or several roman numbers: an official paper rather than an essay with headings. */
    static boolean official(List<Line> lines) {
        var kinds = lines.stream().flatMap(l -> Heading.of(l).stream()).map(Heading::kind).toList();
        return kinds.contains(Heading.Kind.ARTICLE) || kinds.contains(Heading.Kind.CHAPTER) || kinds.stream().filter(k -> k == Heading.Kind.ROMAN).count() >= 2;
    }

    /** No heading is marked, but numbers part the text. */
    static boolean numbered(List<Line> lines) {
        return lines.stream().noneMatch(l -> l.mark() > 0) && NumberedParts.of(lines).any();
    }

    /** @param preamble heading of what stands before the first heading */
    static Made of(List<Line> lines, List<WordLines.Aside> asides, String preamble) {
        var outline = new Outline(lines, preamble);
        var named = 0;
        for (var at = 0; at < lines.size(); at++) {
            for (; named < asides.size() && asides.get(named).before() <= at; named++) {
                outline.name(asides.get(named));
            }
            at += outline.take(at);
        }
        asides.stream().skip(named).forEach(outline::name);
        return new Made(outline.sections.done(), outline.notices);
    }

    /** What stands under one heading. */
    static List<Block> body(List<Line> lines) {
        var outline = new Outline(List.of(), "");
        lines.forEach(outline::body);
        return outline.sections.done().stream().flatMap(s -> s.blocks().stream()).toList();
    }

    private void name(WordLines.Aside aside) {
        var whole = switch (aside.kind()) {
            case HEADER, COMMENT, CHANGE -> true;
            default -> false;
        };
        notices.add(new ImportedDocument.Notice(aside.kind(), whole ? "" : sections.current(), aside.detail()));
    }

    /** Takes the line; answers 1 when it took the next one too, as the title of a bare "Chương I". */
    private int take(int at) {
        var line = lines.get(at);
        var next = at + 1 < lines.size() ? lines.get(at + 1) : null;
        var heading = heading(at);
        if (heading == null) {
            body(line);
            return 0;
        }
        var bare = heading.text().matches("\\p{L}+ [\\p{L}\\d]+[.:]?") && next != null && !next.verbatim() && Heading.of(next).isEmpty()
                && next.plain().length() <= 200 && (heading.kind() == Heading.Kind.CHAPTER || heading.kind() == Heading.Kind.PART || heading.kind() == Heading.Kind.SECTION);
        var level = heading.kind() == Heading.Kind.MARKED ? line.mark() : heading.kind().level;
        open(heading, level, bare ? heading.text().replaceAll("[.:]$", "") + ". " + next.plain() : heading.text());
        return bare ? 1 : 0;
    }

    private Heading heading(int at) {
        var line = lines.get(at);
        if (marks) {
            return line.mark() > 0 ? Heading.marked(line) : null;
        }
        return Heading.of(line).or(() -> numbered.isHeading(at, under) ? Heading.numbered(line) : java.util.Optional.empty()).orElse(null);
    }

    private void open(Heading heading, int level, String text) {
        var kind = heading.kind();
        var anchor = switch (kind) {
            case SECTION, NUMBER, SUBNUMBER -> above.isEmpty() ? "muc-" + heading.anchor().replace("muc-", "") : above + "-" + heading.anchor();
            default -> heading.anchor();
        };
        if (kind == Heading.Kind.ROMAN || kind == Heading.Kind.CHAPTER || kind == Heading.Kind.PART) {
            above = anchor;
        }
        under = kind;
        sections.open(level, text, anchor);
        if (!heading.rest().isEmpty()) {
            sections.add(new Block(Kind.PARAGRAPH, "", Line.escape(heading.rest())));
        }
    }

    private void body(Line line) {
        var text = line.text();
        if (line.verbatim()) {
            sections.addVerbatim(text, line.blankAbove());
            return;
        }
        for (var shape : List.of(CLAUSE, POINT)) {
            var found = shape.matcher(text);
            if (line.mark() == 0 && found.matches()) {
                sections.add(new Block(shape == CLAUSE ? Kind.CLAUSE : Kind.POINT, found.group(1), found.group(2).strip()));
                return;
            }
        }
        var item = ITEM.matcher(text.startsWith("\\") ? text.substring(1) : text);
        if (item.matches() && !text.startsWith("**")) {
            sections.add(new Block(Kind.ITEM, "", item.group(1).strip()));
        } else {
            sections.add(new Block(Kind.PARAGRAPH, "", line.mark() > 0 && !text.contains("**") ? "**" + text + "**" : text));
        }
    }

    /** The sections while they grow. */
    static final class Sections {

        private final List<Section> all = new ArrayList<>();
        private final java.util.Set<String> taken = new java.util.HashSet<>();
        private final String preamble;

        Sections(String preamble) {
            this.preamble = preamble;
        }

        void open(int level, String heading, String anchor) {
            var whole = heading.length() <= 300 ? heading : heading.substring(0, 300).replaceAll("\\s+\\S*$", "") + "…";
            var base = anchor.isEmpty() ? "muc" : anchor;
            var free = base;
            for (var n = 2; !taken.add(free); n++) {
                free = base + "-" + n;
            }
            all.add(new Section(level, whole, free, new ArrayList<>()));
            if (!whole.equals(heading)) {
                add(new Block(Kind.PARAGRAPH, "", Line.escape(heading)));
            }
        }

        void add(Block block) {
            if (all.isEmpty()) {
                open(Heading.Kind.ARTICLE.level, preamble, "mo-dau"); // lowest: it holds no chapters
            }
            all.getLast().blocks().add(block);
        }

        void addVerbatim(String text, boolean apart) {
            var blocks = all.isEmpty() ? List.<Block>of() : all.getLast().blocks();
            if (!apart && !blocks.isEmpty() && blocks.getLast().kind() == Kind.MARKDOWN) {
                blocks.set(blocks.size() - 1, new Block(Kind.MARKDOWN, "", blocks.getLast().markdown() + "\n" + text));
            } else {
                add(new Block(Kind.MARKDOWN, "", text));
            }
        }

        /** Heading of the section that grows. */
        String current() {
            return all.isEmpty() ? preamble : all.getLast().heading();
        }

        List<Section> done() {
            return all.stream().map(s -> new Section(s.level(), s.heading(), s.anchor(), List.copyOf(s.blocks()))).toList();
        }
    }
}
