#!/usr/bin/env bash
# Java 25, java.text.Collator for Vietnamese beside ICU4J 76.1: the JDK's passes over spaces and hyphens, so that words are not
# compared word by word. Lists of provinces and of people come out in an order no Vietnamese reader expects.
. "$(dirname "$0")/with.sh"
jars com.ibm.icu:icu4j:76.1
program <<'J'
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

public class Main {
    static void sorted(String by, Comparator<Object> order, List<String> names) {
        var list = new ArrayList<>(names);
        list.sort(order);
        System.out.println(by + ": " + String.join(", ", list));
    }

    public static void main(String[] a) {
        var vi = Locale.of("vi", "VN");
        for (var names : List.of(List.of("Hải Phòng", "Hà Nội", "Hà Giang", "Hà Tĩnh"), List.of("Lê Vân", "Lê An", "Lê Yến", "Lêu Anh"))) {
            sorted("JDK ", java.text.Collator.getInstance(vi), names);
            sorted("ICU4J", com.ibm.icu.text.Collator.getInstance(vi), names);
        }
    }
}
J
expected <<'T'
JDK : Hà Giang, Hải Phòng, Hà Nội, Hà Tĩnh
ICU4J: Hà Giang, Hà Nội, Hà Tĩnh, Hải Phòng
JDK : Lê An, Lêu Anh, Lê Vân, Lê Yến
ICU4J: Lê An, Lê Vân, Lê Yến, Lêu Anh
T
