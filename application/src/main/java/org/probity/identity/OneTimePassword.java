package org.probity.identity;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.probity.organization.PersonId;

/**
 * A password that lets a person in once, to choose one of their own. It is shown once and kept nowhere.
 */
public record OneTimePassword(PersonId person, String username, String password) {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom random = new SecureRandom();

    /** Three groups of four letters and digits that cannot be confused: about 59 bits. */
    static String random() {
        return IntStream.range(0, 3)
                .mapToObj(group -> random.ints(4, 0, LETTERS.length())
                        .mapToObj(LETTERS::charAt)
                        .map(String::valueOf)
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    @Override
    public String toString() {
        return "OneTimePassword[" + username + "]";
    }
}
