package vn.hoithi.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a phone was held: cameras write it into the file (Exif, tag 0x0112) and leave the picture lying on its side. */
final class Orientation {

    private static final int EXIF = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final int TAG = 0x0112;

    private Orientation() {
    }

    /** Quarter turns to the right that set a JPEG upright; 0 when it says nothing, or nothing that can be read. */
    static int quarterTurns(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg);
            bytes.position(2);
            while (bytes.remaining() > 4) {
                var marker = bytes.getShort() & 0xffff;
                var length = bytes.getShort() & 0xffff;
                if (marker == SCAN || marker >> 8 != 0xff || length < 2) {
                    return 0;
                }
                if (marker == EXIF && length > 16 && bytes.getInt(bytes.position()) == 0x45786966) {
                    return turns(ByteBuffer.wrap(jpeg, bytes.position() + 6, length - 8).slice());
                }
                bytes.position(bytes.position() + length - 2);
            }
            return 0;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return 0;
        }
    }

    private static int turns(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var at = tiff.getInt(4);
        var entries = tiff.getShort(at) & 0xffff;
        for (int i = 0; i < entries; i++) {
            var entry = at + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                return switch (tiff.getShort(entry + 8)) {
                    case 3, 4 -> 2;
                    case 5, 6 -> 1;
                    case 7, 8 -> 3;
                    default -> 0;
                };
            }
        }
        return 0;
    }
}
