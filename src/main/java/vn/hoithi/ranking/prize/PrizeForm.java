package vn.hoithi.ranking.prize;

import vn.hoithi.contest.prize.PersonPrize;
import vn.hoithi.contest.prize.PrizeList;
import vn.hoithi.contest.prize.PrizeScope;
import vn.hoithi.contest.prize.UnitPrize;
import vn.hoithi.contest.prize.UnitPrize.Measure;
import vn.hoithi.contest.prize.UnitPrize.Weights;
import vn.hoithi.organisation.UnitKind;
import vn.hoithi.web.Form;
import vn.hoithi.web.Wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The prizes as they are typed: a row of fields each, "person-2-name". What cannot be read is noted at its field. */
record PrizeForm(List<Map<String, String>> people, List<Map<String, String>> units, Form form) {

    private static final int LONGEST_NAME = 100;
    private static final long MOST_WORTH = 100_000_000_000L;
    private static final int MOST_COUNT = 20_000_000;
    private static final List<String> PERSON = List.of("name", "places", "worth", "round", "board", "from");
    private static final List<String> UNIT = List.of("name", "places", "worth", "round", "board", "by", "best", "wPeople", "wRate", "wAverage", "level", "least", "most", "people", "rate");

    static PrizeForm sent(Form form) {
        return new PrizeForm(rows(form, "person", PERSON), rows(form, "unit", UNIT), form);
    }

    private static List<Map<String, String>> rows(Form form, String kind, List<String> names) {
        var rows = new ArrayList<Map<String, String>>();
        for (int no = 1; no <= PrizeList.MOST && form.has(field(kind, no, "name")); no++) {
            var row = new LinkedHashMap<String, String>();
            for (var name : names) {
                row.put(name, form.line(field(kind, no, name)));
            }
            rows.add(row);
        }
        return rows;
    }

    static String field(String kind, int no, String name) {
        return kind + "-" + no + "-" + name;
    }

    /** What is stored, as the form shows it. */
    static PrizeForm of(PrizeList list, Wording words) {
        var people = list.people().stream().map(p -> row(p.name(), p.places(), p.worth(), p.scope(), words, "from", p.fromPercent())).toList();
        var units = list.units().stream().map(p -> row(p.name(), p.places(), p.worth(), p.scope(), words, "by", p.by(), "best", p.best() == 0 ? "" : p.best(), "wPeople", p.weights() == null ? "" : p.weights().people(),
                "wRate", p.weights() == null ? "" : p.weights().rate(), "wAverage", p.weights() == null ? "" : p.weights().average(), "level", p.level(), "least", blank(p.fromDeclared()), "most", blank(p.toDeclared()),
                "people", blank(p.fromPeople()), "rate", blank(p.fromRate()))).toList();
        var extra = new LinkedHashMap<String, String>();
        if (list.onePerPerson()) {
            extra.put("onePerPerson", "1");
        }
        if (list.onePerUnit()) {
            extra.put("onePerUnit", "1");
        }
        return laid(people.isEmpty() && units.isEmpty() ? List.of(blankRow(PERSON)) : people, units, extra);
    }

    private static String blank(int number) {
        return number == 0 ? "" : Integer.toString(number);
    }

    private static Map<String, String> row(String name, int places, long worth, PrizeScope scope, Wording words, Object... more) {
        var row = new LinkedHashMap<String, String>(Map.of("name", name, "places", Integer.toString(places), "worth", worth == 0 ? "" : words.number(worth), "round", Integer.toString(scope.round()), "board", Integer.toString(scope.board())));
        for (int i = 0; i < more.length; i += 2) {
            row.put((String) more[i], more[i + 1].equals(0) ? "" : String.valueOf(more[i + 1]));
        }
        return row;
    }

    private static Map<String, String> blankRow(List<String> names) {
        var row = new LinkedHashMap<String, String>();
        names.forEach(name -> row.put(name, name.equals("places") ? "1" : ""));
        return row;
    }

    private static PrizeForm laid(List<Map<String, String>> people, List<Map<String, String>> units, Map<String, String> extra) {
        var fields = new LinkedHashMap<String, String>(extra);
        fill(fields, "person", people);
        fill(fields, "unit", units);
        return sent(Form.of(fields));
    }

    private static void fill(Map<String, String> fields, String kind, List<Map<String, String>> rows) {
        for (int no = 1; no <= rows.size(); no++) {
            for (var cell : rows.get(no - 1).entrySet()) {
                fields.put(field(kind, no, cell.getKey()), cell.getValue());
            }
        }
    }

    /** After one of the buttons that only rearrange it: person-add, unit-drop-2. */
    PrizeForm after(String action) {
        var parts = action.split("-");
        var ofPeople = parts[0].equals("person");
        var rows = new ArrayList<>(ofPeople ? people : units);
        if (parts.length == 2 && parts[1].equals("add") && rows.size() < PrizeList.MOST) {
            rows.add(blankRow(ofPeople ? PERSON : UNIT));
        } else if (parts.length == 3 && parts[1].equals("drop") && parts[2].matches("\\d{1,2}") && Integer.parseInt(parts[2]) >= 1 && Integer.parseInt(parts[2]) <= rows.size()) {
            rows.remove(Integer.parseInt(parts[2]) - 1);
        }
        var extra = new LinkedHashMap<String, String>();
        form.names().forEach(name -> {
            if (!name.matches("(person|unit)-\\d+-\\w+")) {
                extra.put(name, form.line(name));
            }
        });
        return laid(ofPeople ? rows : people, ofPeople ? units : rows, extra);
    }

    /** The prizes; rows with nothing typed are none. Errors are in the form. */
    PrizeList list(int rounds, int boards, Wording words) {
        var read = new Reading(rounds, boards, words);
        return new PrizeList(read.people(), read.units(), form.has("onePerPerson"), form.has("onePerUnit"));
    }

    /** Reads the rows one after the other. */
    private final class Reading {

        private final int rounds;
        private final int boards;
        private final Wording words;
        private String kind;
        private int no;

        private Reading(int rounds, int boards, Wording words) {
            this.rounds = rounds;
            this.boards = boards;
            this.words = words;
        }

        private List<PersonPrize> people() {
            kind = "person";
            var list = new ArrayList<PersonPrize>();
            for (no = 1; no <= people.size(); no++) {
                if (said(people.get(no - 1))) {
                    list.add(new PersonPrize(name(), (int) number("places", 1, PrizeList.MOST_PLACES, 1), number("worth", 0, MOST_WORTH, 0), scope(), (int) number("from", 0, 100, 0)));
                }
            }
            return list;
        }

        private List<UnitPrize> units() {
            kind = "unit";
            var list = new ArrayList<UnitPrize>();
            for (no = 1; no <= units.size(); no++) {
                if (said(units.get(no - 1))) {
                    var by = choose("by", Measure.PEOPLE);
                    var least = (int) number("least", 0, MOST_COUNT, 0);
                    var most = (int) number("most", 0, MOST_COUNT, 0);
                    if (most > 0 && most < least) {
                        error("most", words.say("prize.size.wrong"));
                    }
                    list.add(new UnitPrize(name(), (int) number("places", 1, PrizeList.MOST_PLACES, 1), number("worth", 0, MOST_WORTH, 0), scope(), by, by.ofBest() ? (int) number("best", 1, UnitPrize.MOST_BEST, -1) : 0,
                            by == Measure.COMPOSITE ? weights() : null, choose("level", UnitKind.GRASSROOTS), least, most, (int) number("people", 0, MOST_COUNT, 0), (int) number("rate", 0, 100, 0)));
                }
            }
            return list;
        }

        /** Something was typed into it: what stands there by itself does not count. */
        private boolean said(Map<String, String> row) {
            return row.entrySet().stream().anyMatch(cell -> !cell.getValue().isEmpty() && !List.of("places", "round", "board", "by", "level").contains(cell.getKey()));
        }

        private String name() {
            var name = form.line(field(kind, no, "name"));
            if (name.isEmpty()) {
                error("name", words.say("prize.name.none"));
            } else if (name.length() > LONGEST_NAME) {
                error("name", words.say("prize.name.long", LONGEST_NAME));
            }
            return name;
        }

        private PrizeScope scope() {
            var scope = new PrizeScope(chosen("round", rounds), chosen("board", boards));
            if (scope.in(rounds, boards).isEmpty()) {
                error(scope.round() > rounds ? "round" : "board", words.say("prize.scope.wrong"));
            }
            return scope;
        }

        private int chosen(String name, int most) {
            var typed = form.line(field(kind, no, name));
            return typed.equals("-1") && most > 0 ? PrizeScope.EACH : typed.matches("\\d{1,2}") ? Integer.parseInt(typed) : 0;
        }

        private Weights weights() {
            var weights = new Weights((int) number("wPeople", 0, 100, 0), (int) number("wRate", 0, 100, 0), (int) number("wAverage", 0, 100, 0));
            if (weights.sum() != 100) {
                error("wPeople", words.say("prize.weights.wrong", words.number(weights.sum())));
            }
            return weights;
        }

        /** @param otherwise what an empty field means; -1: it must be said */
        private long number(String name, long least, long most, long otherwise) {
            var field = field(kind, no, name);
            var typed = form.number(field);
            if (form.line(field).isEmpty() && otherwise >= 0) {
                return otherwise;
            }
            if (typed.isEmpty() || typed.getAsLong() < least || typed.getAsLong() > most) {
                error(name, words.say("prize.number.wrong", words.number(least), words.number(most)));
                return least;
            }
            return typed.getAsLong();
        }

        private <E extends Enum<E>> E choose(String name, E otherwise) {
            return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants()).filter(e -> e.name().equals(form.line(field(kind, no, name)))).findFirst().orElse(otherwise);
        }

        private void error(String name, String sentence) {
            form.addError(field(kind, no, name), sentence);
        }
    }
}
