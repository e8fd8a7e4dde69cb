package org.probity.organization.imports;

import java.util.ArrayList;
import java.util.List;
import org.probity.spreadsheets.ImportPlan.Detail;
import org.probity.spreadsheets.Texts;
import org.probity.wording.Bilingual;

/** Puts what a file says over what is stored: blank says nothing, and another writing of the same name changes nothing. */
final class Merging {

    private final List<Detail> details = new ArrayList<>();

    Bilingual text(String field, Bilingual stored, Bilingual said) {
        return new Bilingual(text(field, stored.zh(), said.zh()), text(field, stored.en(), said.en()));
    }

    private String text(String field, String stored, String said) {
        if (said.isEmpty() || Texts.sameName(stored, said)) {
            return stored;
        }
        details.add(new Detail(field, stored, said));
        return said;
    }

    <T> T value(String field, T stored, @org.jspecify.annotations.Nullable T said) {
        if (said == null || said.equals(stored)) {
            return stored;
        }
        details.add(new Detail(field, String.valueOf(stored), String.valueOf(said)));
        return said;
    }

    List<Detail> details() {
        return details;
    }
}
