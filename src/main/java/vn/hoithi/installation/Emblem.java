package vn.hoithi.installation;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The picture beside a union's name: a PNG of some hundred points a side. Nothing of it is drawn here; browsers are given it as what it says to be. */
final class Emblem {

    /** Bytes it may have. */
    static final int LARGEST = 256 << 10;
    private static final int SMALLEST_SIDE = 48;
    private static final int LONGEST_SIDE = 1024;
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] HEADER = {0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final byte[] END = {0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};

    private Emblem() {
    }

    /** Message key of what is wrong with it, "" when nothing is. */
    static String problem(byte[] file) {
        if (file.length > LARGEST) {
            return "branding.emblem.large";
        }
        if (file.length < SIGNATURE.length + HEADER.length + 8 + END.length || !Arrays.equals(Arrays.copyOf(file, SIGNATURE.length), SIGNATURE)
                || !Arrays.equals(Arrays.copyOfRange(file, SIGNATURE.length, SIGNATURE.length + HEADER.length), HEADER) || !Arrays.equals(Arrays.copyOfRange(file, file.length - END.length, file.length), END)) {
            return "branding.emblem.noPng";
        }
        var sides = ByteBuffer.wrap(file, SIGNATURE.length + HEADER.length, 8);
        var wide = sides.getInt();
        var tall = sides.getInt();
        if (wide < SMALLEST_SIDE || tall < SMALLEST_SIDE || wide > LONGEST_SIDE || tall > LONGEST_SIDE) {
            return "branding.emblem.sides";
        }
        return Math.max(wide, tall) > 2 * Math.min(wide, tall) ? "branding.emblem.shape" : "";
    }
}
