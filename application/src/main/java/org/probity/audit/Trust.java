package org.probity.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * What this machine knows of the log from elsewhere than the database.
 *
 * @param fingerprint of the key that signs checkpoints; none when the machine has no key, and then any key is believed
 * @param witness     the last checkpoint the machine signed
 */
record Trust(Optional<String> fingerprint, Optional<String> witness) {

    /** Read before the log is, so that a checkpoint made meanwhile is not missed in it. */
    static Trust of(Path keyFile) {
        try {
            return new Trust(
                    SigningKey.read(keyFile).map(SigningKey::fingerprint),
                    Witness.beside(keyFile).last());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The key of the log cannot be read: " + keyFile, e);
        }
    }

    boolean knows(byte[] publicKey) {
        return fingerprint.isEmpty() || fingerprint.get().equals(SigningKey.fingerprint(publicKey));
    }

    long witnessedSize() {
        return witness.map(line -> Long.parseLong(line.substring(0, line.indexOf(' '))))
                .orElse(0L);
    }
}
