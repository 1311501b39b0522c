package vn.hoithi.itembank;

import vn.hoithi.text.Vietnamese;

import java.util.regex.Pattern;

/** What is probably a mistake in a text, though a person may have meant it. */
final class Doubts {

    private static final Pattern OTHERS = Pattern.compile("(tat ca|toan bo) .*(tren|dung|sai)|(tat ca|toan bo) (cac )?(y|phuong an|dap an|cau)( .*)?"
            + "|ca (a|b|c|hai|ba|bon|nam|2|3|4|5)\\b.*|(ca |dap an |phuong an )?[a-f](, ?[a-f])* va [a-f]( .*)?|khong (co )?(y|phuong an|dap an|cau) nao.*");

    private Doubts() {
    }

    /** The choice speaks of the other choices ("Cả ba ý trên"): shuffled, it would make no sense. */
    static boolean refersToOthers(String choice) {
        return OTHERS.matcher(Vietnamese.fold(choice).replaceAll("[.:!]+$", "")).matches();
    }
}
