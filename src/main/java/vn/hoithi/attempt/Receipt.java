package vn.hoithi.attempt;

import java.security.SecureRandom;

/** Receipt codes such as 7K4M-Q2XD-83: eight letters and digits that are not mistaken for others, and two that check them. */
final class Receipt {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Receipt() {
    }

    static String fresh() {
        var code = new StringBuilder();
        var sum = 0;
        for (int i = 0; i < 8; i++) {
            var letter = RANDOM.nextInt(ALPHABET.length());
            sum = sum * 31 + letter;
            code.append(ALPHABET.charAt(letter));
            if (i == 3) {
                code.append('-');
            }
        }
        return "HT-" + code + "%02d".formatted(Math.floorMod(sum, 97));
    }
}
