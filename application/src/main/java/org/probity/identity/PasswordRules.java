package org.probity.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.probity.wording.Refusal;

/** What a password must be: long rather than contrived (NIST SP 800-63B). */
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "password123",
            "password1234",
            "qwertyuiop",
            "1q2w3e4r5t",
            "qwerty123456",
            "abcdefghij",
            "admin123456",
            "administrator",
            "a123456789",
            "woaini1314",
            "5201314520");

    private PasswordRules() {}

    static List<Refusal> refusals(String username, String password, String again) {
        var refusals = new ArrayList<Refusal>();
        var lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            refusals.add(Refusal.at("password", "identity.refusal.password-length", SHORTEST, LONGEST));
        } else if (lower.contains(username.toLowerCase(Locale.ROOT))) {
            refusals.add(Refusal.at("password", "identity.refusal.password-holds-name"));
        } else if (COMMON.contains(lower) || password.chars().distinct().count() < FEWEST_DIFFERENT) {
            refusals.add(Refusal.at("password", "identity.refusal.password-common"));
        }
        if (!password.equals(again)) {
            refusals.add(Refusal.at("again", "identity.refusal.passwords-differ"));
        }
        return refusals;
    }
}
