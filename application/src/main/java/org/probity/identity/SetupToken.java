package org.probity.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * While nobody has an account, whoever reads the program's console may set it up: they prove it by the word printed there. Once
 * there is an account the word opens nothing.
 */
@Component
public class SetupToken {

    private static final Logger log = LoggerFactory.getLogger(SetupToken.class);

    private final Accounts accounts;
    private final String token = OneTimePassword.random();

    SetupToken(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (isOpen()) {
            log.info("No account yet. Open /identity/setup and type this word: {}", token);
        }
    }

    /** Whether the store waits to be set up. */
    public boolean isOpen() {
        return !accounts.any();
    }

    /** The word to type at {@code /identity/setup}, for the console. */
    public String word() {
        return token;
    }

    boolean matches(String typed) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), typed.strip().getBytes(StandardCharsets.UTF_8));
    }
}
