package vn.hoithi.document.word;

import java.util.List;

/** A number as a list shows it. */
final class NumeralFormat {

    private static final List<String> WORDS = List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private NumeralFormat() {
    }

    /** By the name Word has for the format; what is not known is written as digits. */
    static String of(String format, int number) {
        return switch (format) {
            case "none", "bullet" -> "";
            case "decimalZero" -> number < 10 ? "0" + number : "" + number;
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase();
            case "lowerRoman" -> roman(number).toLowerCase();
            case "upperRoman" -> roman(number);
            case "vietnameseCounting" -> number >= 0 && number < WORDS.size() ? WORDS.get(number) : "" + number;
            default -> "" + number;
        };
    }

    /** After z comes aa, then bb. */
    private static String letters(int number) {
        return number < 1 ? "" + number : String.valueOf((char) ('a' + (number - 1) % 26)).repeat(Math.min((number - 1) / 26 + 1, 20));
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return "" + number;
        }
        var made = new StringBuilder();
        var left = number;
        for (int i = 0; i < VALUES.length; i++) {
            for (; left >= VALUES[i]; left -= VALUES[i]) {
                made.append(SIGNS[i]);
            }
        }
        return made.toString();
    }
}
