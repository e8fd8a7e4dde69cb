package org.probity.supervision.petitions.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of a store's petitions. It lives in a file beside the data and never in the database, so that whoever holds the database or a
 * copy of it alone reads no reporter and no message (docs/decisions/0025). Several nodes share one copy of the file. Keys for single
 * purposes are derived from it (HMAC-SHA-256 as in NIST SP 800-108); it encrypts nothing itself.
 */
public final class PetitionKey {

    static final int BYTES = 32;

    private final byte[] secret;

    private PetitionKey(byte[] secret) {
        this.secret = secret;
    }

    /** Reads the key, or makes it when there is none yet; only its owner may read the file. */
    static PetitionKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var secret = HexFormat.of().parseHex(Files.readString(file).strip());
            if (secret.length != BYTES) {
                throw new IllegalStateException("The key of the petitions is damaged: " + file);
            }
            return new PetitionKey(secret);
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the petitions cannot be read or written: " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The key of the petitions is damaged: " + file, e);
        }
    }

    /** Written whole under another name first, so that no other node reads half of it. */
    private static void make(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        var draft = Files.createTempFile(folder, "petition", ".key", ownerOnly(file));
        try {
            Files.writeString(draft, HexFormat.of().formatHex(fresh) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            // its key is the one
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** What the key is told apart by; it says nothing about the key. */
    public String name() {
        return HexFormat.of().formatHex(derive("name", ""), 0, 8);
    }

    /** 32 bytes for one purpose and one occasion. */
    public byte[] derive(String purpose, String occasion) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(occasion.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
