package org.probity.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The last checkpoint this machine signed, in a file beside the key. Whoever cuts the end off the log in SQL and the checkpoints
 * with it is found by it.
 */
record Witness(Path file) {

    static Witness beside(Path key) {
        return new Witness(key.resolveSibling(key.getFileName() + ".last-checkpoint"));
    }

    void remember(Checkpoint checkpoint) {
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, SigningKey.ownerOnly(file));
            }
            Files.writeString(
                    file, checkpoint.line() + "\n", StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code size root}, as {@link Checkpoint#line()} writes it. */
    Optional<String> last() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(line -> line.matches("\\d{1,18} [0-9a-f]{64}"))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
