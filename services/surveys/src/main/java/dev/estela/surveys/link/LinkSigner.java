package dev.estela.surveys.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that need no table: invitation and expiry, signed with HMAC-SHA256 (256 bits) for one purpose. A token of another purpose is as false as a
 * forged one. Nothing personal is in it.
 */
public final class LinkSigner {
    private static final int FACTS = 2 * Long.BYTES + Long.BYTES;
    private static final int SIGNATURE = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] purpose;
    private final SecretKeySpec key;

    public LinkSigner(String secret, String purpose) {
        if (secret.length() < 16) {
            throw new IllegalArgumentException("The key that signs links needs at least 16 characters");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.purpose = purpose.getBytes(StandardCharsets.UTF_8);
    }

    public String sign(UUID invitationId, Instant expiresAt) {
        byte[] facts = ByteBuffer.allocate(FACTS)
                .putLong(invitationId.getMostSignificantBits())
                .putLong(invitationId.getLeastSignificantBits())
                .putLong(expiresAt.getEpochSecond())
                .array();
        byte[] token = ByteBuffer.allocate(FACTS + SIGNATURE)
                .put(facts)
                .put(signature(facts))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Takes the same time for every token, whatever is wrong with it. */
    public LinkToken read(String token) {
        byte[] given = decode(token);
        ByteBuffer bytes = ByteBuffer.wrap(given);
        byte[] facts = new byte[FACTS];
        byte[] signature = new byte[SIGNATURE];
        bytes.get(facts).get(signature);
        // Compared as text too: base64 has several spellings of the same bytes, and only one of them was ever given
        // out.
        boolean genuine = MessageDigest.isEqual(signature(facts), signature)
                & MessageDigest.isEqual(
                        Base64.getUrlEncoder().withoutPadding().encode(given), token.getBytes(StandardCharsets.UTF_8));
        ByteBuffer said = ByteBuffer.wrap(facts);
        return new LinkToken(genuine, new UUID(said.getLong(), said.getLong()), instant(said.getLong()));
    }

    private static Instant instant(long second) {
        return Instant.ofEpochSecond(Math.clamp(second, 0, Instant.MAX.getEpochSecond()));
    }

    private static byte[] decode(String token) {
        byte[] nothing = new byte[FACTS + SIGNATURE];
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length == nothing.length ? bytes : nothing;
        } catch (IllegalArgumentException e) {
            return nothing;
        }
    }

    private byte[] signature(byte[] facts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(purpose);
            mac.update((byte) 0);
            return mac.doFinal(facts);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
