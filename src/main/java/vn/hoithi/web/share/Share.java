package vn.hoithi.web.share;

/**
 * What the buttons under "share" need; all but the phone's own way work as plain links.
 *
 * @param link     the whole address
 * @param title    sent with it
 * @param qr       address of its QR code
 * @param zalo     where Zalo takes a link from
 * @param facebook where Facebook takes a link from
 */
public record Share(String link, String title, String qr, String zalo, String facebook) {
}
