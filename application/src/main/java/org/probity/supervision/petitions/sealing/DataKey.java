package org.probity.supervision.petitions.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key of AES-256-GCM. What it seals is bound to a label, so that a sealed text cannot be moved to another place, and is padded to
 * whole blocks of 256 bytes, so that a message's length says little.
 */
public final class DataKey {

    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int BLOCK = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    DataKey(byte[] key) {
        if (key.length != PetitionKey.BYTES) {
            throw new IllegalArgumentException("Not a key of 256 bits");
        }
        this.key = new SecretKeySpec(key, "AES");
    }

    /** A new one, drawn by lot. */
    public static DataKey random() {
        var key = new byte[PetitionKey.BYTES];
        RANDOM.nextBytes(key);
        return new DataKey(key);
    }

    public byte[] seal(String text, String label) {
        return sealBytes(text.getBytes(StandardCharsets.UTF_8), label);
    }

    public byte[] sealBytes(byte[] content, String label) {
        var padded = ByteBuffer.allocate((content.length + Integer.BYTES + BLOCK - 1) / BLOCK * BLOCK);
        padded.putInt(content.length).put(content);
        return encrypt(padded.array(), label);
    }

    /** @throws UnsealingFailed when it was sealed under another key, for another place, or changed since */
    public String open(byte[] sealed, String label) {
        return new String(openBytes(sealed, label), StandardCharsets.UTF_8);
    }

    /** @throws UnsealingFailed when it was sealed under another key, for another place, or changed since */
    public byte[] openBytes(byte[] sealed, String label) {
        var padded = ByteBuffer.wrap(decrypt(sealed, label));
        var content = new byte[padded.getInt()];
        padded.get(content);
        return content;
    }

    byte[] wrap(DataKey other, String label) {
        return encrypt(other.key.getEncoded(), label);
    }

    DataKey unwrap(byte[] wrapped, String label) {
        return new DataKey(decrypt(wrapped, label));
    }

    private byte[] encrypt(byte[] plain, String label) {
        try {
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, label).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES/GCM", e);
        }
    }

    private byte[] decrypt(byte[] sealed, String label) {
        if (sealed.length < 1 + NONCE || sealed[0] != FORMAT) {
            throw new UnsealingFailed();
        }
        try {
            var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
            return cipher(Cipher.DECRYPT_MODE, nonce, label).doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new UnsealingFailed();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String label) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
