package vn.hoithi.account.factor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** An authenticator on somebody's phone. */
public final class PhoneApp {

    private PhoneApp() {
    }

    /** What it shows for a secret of these letters. */
    public static String shows(String secret, Instant now) {
        return Totp.code(secret.getBytes(StandardCharsets.US_ASCII), Totp.step(now));
    }
}
