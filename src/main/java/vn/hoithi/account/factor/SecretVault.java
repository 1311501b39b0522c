package vn.hoithi.account.factor;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How secrets of phones are kept: encrypted (AES-256-GCM, bound to the person) with the installation's key when it has one, else as they are. A secret from
 * before there was a key is still read. One of another key is not: its owner comes in with a recovery code.
 */
@Context
class SecretVault {

    private static final String SEALED = "aes:";
    private static final String PLAIN = "plain:";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final byte[] key;

    /** @param key 32 bytes in Base64, or "" for none; another one stops the start */
    SecretVault(@Value("${hoithi.second-factor.key:}") String key) {
        this.key = read(key.strip());
    }

    private static byte[] read(String key) {
        if (key.isEmpty()) {
            return null;
        }
        try {
            var bytes = Base64.getDecoder().decode(key);
            if (bytes.length == KEY) {
                return bytes;
            }
        } catch (IllegalArgumentException noBase64) {
            // told below
        }
        throw new IllegalArgumentException("HOITHI_SECOND_FACTOR_KEY must be 32 bytes in Base64, as `openssl rand -base64 32` prints them");
    }

    String seal(long personId, byte[] secret) {
        if (key == null) {
            return PLAIN + Base32.of(secret);
        }
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, personId, nonce).doFinal(secret);
            return SEALED + Base64.getEncoder().encodeToString(ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The secret; empty when it was sealed with a key this installation does not have. */
    Optional<byte[]> open(long personId, String stored) {
        if (stored.startsWith(PLAIN)) {
            return Optional.of(Base32.bytes(stored.substring(PLAIN.length())));
        }
        if (key == null) {
            return Optional.empty();
        }
        var all = Base64.getDecoder().decode(stored.substring(SEALED.length()));
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, personId, java.util.Arrays.copyOf(all, NONCE)).doFinal(all, NONCE, all.length - NONCE));
        } catch (GeneralSecurityException anotherKey) {
            return Optional.empty();
        }
    }

    /** It was kept as it is, and there is a key by now. */
    boolean outgrown(String stored) {
        return key != null && stored.startsWith(PLAIN);
    }

    private Cipher cipher(int mode, long personId, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(personId).array());
        return cipher;
    }
}
