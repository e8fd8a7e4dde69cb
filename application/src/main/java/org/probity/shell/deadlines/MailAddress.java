package org.probity.shell.deadlines;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where mail goes: one mailbox of one host, without names, comments or a second address (RFC 5321, the plain form). */
record MailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern PLAIN = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"
                    + "[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])");

    static boolean isOne(String text) {
        var at = text.indexOf('@');
        return text.length() <= LONGEST && at <= 64 && PLAIN.matcher(text).matches();
    }

    MailAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("Not an address");
        }
    }

    /** Enough of it to recognise one's own, too little to write to: {@code z***@example.org}. */
    static String masked(String address) {
        var at = address.indexOf('@');
        return at < 1
                ? "***"
                : address.charAt(0) + "***" + address.substring(at).toLowerCase(Locale.ROOT);
    }
}
