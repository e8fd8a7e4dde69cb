package org.probity.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The Ed25519 key with which checkpoints are signed. It lives in a file beside the data, never in the database, so that whoever
 * can write SQL still cannot sign. Several nodes share one copy of the file.
 */
record SigningKey(KeyPair pair) {

    private static final String ALGORITHM = "Ed25519";
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, new byte[] {'\n'});

    /** Reads the key, or makes it when there is none yet; only its owner may read the file. */
    static SigningKey in(Path file) {
        try {
            var existing = read(file);
            if (existing.isPresent()) {
                return existing.get();
            }
            var parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            var fresh = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            try {
                Files.createFile(file, ownerOnly(file));
                Files.writeString(
                        file,
                        pem("PRIVATE KEY", fresh.getPrivate().getEncoded())
                                + pem("PUBLIC KEY", fresh.getPublic().getEncoded()));
                return new SigningKey(fresh);
            } catch (FileAlreadyExistsException anotherWasFaster) {
                return read(file).orElseThrow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the log cannot be read or written: " + file, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of the log is damaged: " + file, e);
        }
    }

    static Optional<SigningKey> read(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var text = Files.readString(file);
        var keys = KeyFactory.getInstance(ALGORITHM);
        return Optional.of(new SigningKey(new KeyPair(
                keys.generatePublic(new X509EncodedKeySpec(part(text, "PUBLIC KEY"))),
                keys.generatePrivate(new PKCS8EncodedKeySpec(part(text, "PRIVATE KEY"))))));
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] publicKey() {
        return pair.getPublic().getEncoded();
    }

    String fingerprint() {
        return fingerprint(publicKey());
    }

    /** SHA-256 of the public key, as people compare it. */
    static String fingerprint(byte[] publicKey) {
        return HexFormat.of().formatHex(Link.digest().digest(publicKey));
    }

    static boolean verify(byte[] publicKey, byte[] message, byte[] signed) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String pem(String what, byte[] bytes) {
        return "-----BEGIN " + what + "-----\n" + BASE64.encodeToString(bytes) + "\n-----END " + what + "-----\n";
    }

    private static byte[] part(String text, String what) throws GeneralSecurityException {
        var begin = text.indexOf("-----BEGIN " + what + "-----");
        var end = text.indexOf("-----END " + what + "-----");
        if (begin < 0 || end < begin) {
            throw new GeneralSecurityException("No " + what);
        }
        return Base64.getMimeDecoder().decode(text.substring(begin + what.length() + 16, end));
    }
}
