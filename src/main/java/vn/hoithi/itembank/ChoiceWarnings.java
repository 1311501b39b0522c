package vn.hoithi.itembank;

import vn.hoithi.text.Vietnamese;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Choices that speak of the other choices ("Cả A và B", "Tất cả các ý trên", "Không có đáp án nào đúng", "Đáp án 1 và 3"): shuffled, they make
 * no sense. Read without accents; law texts ("điểm a và b khoản 2") and plain quantities ("cả hai bên") are none.
 */
public final class ChoiceWarnings {

    private static final String NOUN = "(?:phuong an|dap an|lua chon|cau tra loi|tra loi|cau|y|pa)";
    private static final String BROAD = "(?:phuong an|dap an|lua chon|cau tra loi|cau|y|y kien|noi dung|truong hop|phat bieu|khang dinh|nhan dinh|menh de|dap so|ket qua)";
    private static final String COUNT = "(?:hai|ba|bon|nam|2|3|4|5)";
    private static final String JOINED = "(?: ?[,;/&+] ?| ?(?:va|hoac|hay|lan|cung|voi) )+";
    private static final String LEAD = "(?:(?:bao gom|gom co|gom|chi co|chi|khong phai|khong gom|ngoai tru|ngoai|tru|la|chon|dong thoi) )*(?:(?:ca|tat ca)(?: " + COUNT + ")? )?";
    private static final String TAIL = "(?:$| ?[,;.]| (?:deu|cung|dung|sai|khong|o tren|tren|neu tren|la dung|la sai|chinh xac|hop ly)(?: |$).*)";
    private static final String ABOVE = "(?:o tren|neu tren|noi tren|ke tren|tren day|ben tren|phia tren|vua neu|vua ke|da neu|tren|con lai|khac)";
    private static final String VERDICT = "(?:dung|sai|chinh xac|khong dung|khong sai|khong chinh xac|hop ly|phu hop|khong phu hop)";

    /** By their letters or numbers. */
    private static final List<Pattern> NAMED = List.of(
            Pattern.compile(LEAD + "(?:" + NOUN + " )?[a-f](?:" + JOINED + "(?:" + NOUN + " )?[a-f])+" + TAIL + ".*"),
            Pattern.compile(LEAD + NOUN + " ?\\(?\\d\\)?(?:" + JOINED + "(?:" + NOUN + " )?\\(?\\d\\)?)+" + TAIL + ".*"),
            Pattern.compile(LEAD + NOUN + " [a-f1-6](?: (?:deu|la))? " + VERDICT + "(?:[ ,;].*)?"),
            Pattern.compile("[a-f](?: (?:deu|la))? " + VERDICT + "(?:[ ,;].*)?"),
            Pattern.compile("(?:chi|chi co|khong phai|ngoai|ngoai tru|tru)(?: " + NOUN + ")? [a-f](?: " + VERDICT + ")?"));
    /** All or some of them, or none. */
    private static final List<Pattern> COUNTED = List.of(
            Pattern.compile("(?:tat ca|toan bo|ca|moi)(?: (?:cac|nhung|so))?(?: " + COUNT + ")?(?: (?:cac|nhung))? " + NOUN + "(?: (?:" + ABOVE + "|deu|dung|sai|nay)(?: .*)?)?"),
            Pattern.compile("(?:tat ca|toan bo|ca|moi|cac|nhung|mot trong|khong phai|khong thuoc|" + COUNT + ")(?: [a-z0-9]+){0,7}? " + ABOVE + "(?: (?:deu|la|cung))?(?: " + VERDICT + ")?"),
            Pattern.compile("(?:(?:tat ca|toan bo|ca|moi|cac|nhung)(?: [a-z0-9]+){0,5} )?deu " + VERDICT),
            Pattern.compile("(?:tat ca|toan bo)(?: " + VERDICT + ")?|ca (?:hai|ba|bon|2|3|4|5)(?: " + VERDICT + ")?"),
            Pattern.compile("khong (?:co |phai |thuoc |chon )*(?:bat ky |bat cu |mot )?" + BROAD + "(?: (?:nao|dung|sai|trong|phu hop|chinh xac|ca|" + ABOVE + ")(?: .*)?)"),
            Pattern.compile("(?:phuong an|dap an|lua chon|cau tra loi|y kien) khac"));
    private static final Map<String, Integer> NUMBERS = Map.of("hai", 2, "ba", 3, "bon", 4, "nam", 5, "2", 2, "3", 3, "4", 4, "5", 5);
    private static final Pattern ALL_OF = Pattern.compile("^(?:tat ca |ca |toan bo |moi |cac |nhung )*(" + COUNT + ") .*|^(?:tat ca |ca )*(" + COUNT + ")$");

    /** What such a choice begins with: most begin with something else, and cost no more than this look. */
    private static final Set<String> FIRST = Set.of("tat", "toan", "ca", "moi", "cac", "nhung", "mot", "khong", "hai", "ba", "bon", "nam", "2", "3", "4", "5", "phuong", "dap", "lua", "cau", "tra",
            "y", "pa", "a", "b", "c", "d", "e", "f", "bao", "gom", "chi", "ngoai", "tru", "la", "chon", "dong", "deu");
    private static final int LONGEST = 160;

    private ChoiceWarnings() {
    }

    /** The choice speaks of the others. */
    static boolean refersToOthers(String choice) {
        if (choice.isEmpty() || choice.length() > LONGEST || !FIRST.contains(first(choice))) {
            return false;
        }
        var words = words(choice);
        return matches(NAMED, words) || matches(COUNTED, words);
    }

    /** Places (0 for A) of choices that would make no sense after a shuffle: what they speak of does not keep its place. */
    public static List<Integer> unsafe(List<Choice> choices) {
        var unsafe = new ArrayList<Integer>();
        if (choices.stream().filter(c -> !c.text().isEmpty()).allMatch(Choice::fixed)) {
            return unsafe;
        }
        var last = choices.stream().filter(c -> !c.text().isEmpty()).toList().size() - 1;
        for (int i = 0; i < choices.size(); i++) {
            if (refersToOthers(choices.get(i).text()) && !(choices.get(i).fixed() && i == last && ofAll(choices.get(i).text(), last))) {
                unsafe.add(i);
            }
        }
        return unsafe;
    }

    /** The same choices in an order that is never shuffled. */
    public static List<Choice> inOrder(List<Choice> choices) {
        return choices.stream().map(c -> new Choice(c.text(), c.correct(), true)).toList();
    }

    /** It speaks of all others together, whatever their order. */
    private static boolean ofAll(String choice, int others) {
        var words = words(choice);
        var count = ALL_OF.matcher(words);
        var told = count.matches() ? NUMBERS.get(count.group(1) == null ? count.group(2) : count.group(1)) : others;
        return !matches(NAMED, words) && told == others;
    }

    private static boolean matches(List<Pattern> patterns, String words) {
        return patterns.stream().anyMatch(p -> p.matcher(words).matches());
    }

    /** Its first word as {@link #words} would give it, at less cost. */
    private static String first(String choice) {
        var from = 0;
        while (from < choice.length() && !Character.isLetterOrDigit(choice.charAt(from))) {
            from++;
        }
        var to = from;
        while (to < choice.length() && Character.isLetterOrDigit(choice.charAt(to))) {
            to++;
        }
        return to - from > 7 ? "" : Vietnamese.fold(choice.substring(from, to));
    }

    private static String words(String choice) {
        return Vietnamese.fold(choice).replaceAll("[\"“”'’().:!?–-]+", " ").replaceAll(" *([,;/&+]) *", " $1 ").replaceAll(" +", " ").strip();
    }
}
