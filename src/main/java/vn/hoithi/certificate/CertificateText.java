package vn.hoithi.certificate;

import io.micronaut.core.annotation.Nullable;
import vn.hoithi.text.Format;

import java.util.Locale;

/**
 * What a certificate says of somebody.
 *
 * @param unitName   the unit of the counting attempt with those above it, the nearest first
 * @param owner      who runs the installation
 * @param organiser  the organising unit
 * @param points     hundredths; null: it says only that the person took part to the end
 * @param maxPoints  of the same paper, hundredths; null with {@code points}
 * @param signedFor  whom the signer stands for, may be empty as the signer and the place
 * @param confirmed  the union has confirmed the name; otherwise it is the person's own word
 */
record CertificateText(String personName, String unitName, String contestTitle, String owner, String organiser, @Nullable Integer points, @Nullable Integer maxPoints,
             String signedFor, String signedBy, String place, boolean confirmed) {

    /** The result, for the paper and for whoever verifies it; on paper it is Vietnamese whatever language a reader has chosen. */
    String result() {
        var format = Format.of(Locale.of("vi"));
        return points == null ? "đã hoàn thành cuộc thi" : "đạt " + format.points(points) + "/" + format.points(maxPoints) + " điểm trong cuộc thi";
    }
}
