package org.probity.powers.benchmarks;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them: full-width digits and separators between thousands are understood. */
final class TypedNumber {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,14}(\\.\\d{1,4})?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d{1,4})?");

    private TypedNumber() {}

    /** None when it is no number of at most 14 digits and 4 decimal places. */
    static @Nullable BigDecimal of(String text) {
        var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).replace(" ", "");
        if (GROUPED.matcher(plain).matches()) {
            plain = plain.replace(",", "");
        }
        return NUMBER.matcher(plain).matches() ? new BigDecimal(plain) : null;
    }
}
