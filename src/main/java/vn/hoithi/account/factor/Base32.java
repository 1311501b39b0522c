package vn.hoithi.account.factor;

import java.io.ByteArrayOutputStream;

/** Bytes as people type them into a phone (RFC 4648, without the signs of equality at the end). */
final class Base32 {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {
    }

    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (var b : bytes) {
            held = held << Byte.SIZE | b & 0xFF;
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(SIGNS.charAt(held >> bits & 0x1F));
            }
        }
        if (bits > 0) {
            text.append(SIGNS.charAt(held << BITS - bits & 0x1F));
        }
        return text.toString();
    }

    static byte[] bytes(String text) {
        var bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (var sign : text.toCharArray()) {
            held = held << BITS | SIGNS.indexOf(sign);
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >> bits & 0xFF);
            }
        }
        return bytes.toByteArray();
    }
}
