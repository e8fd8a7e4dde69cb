package org.probity;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The demonstration bureau's registers as a real body would keep them. */
public final class Registers {

    private Registers() {}

    public static byte[] read(String name) {
        try (var in = new ClassPathResource("modules/demo/registers/" + name).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
