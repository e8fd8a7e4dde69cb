package org.probity.organization.imports;

import org.jspecify.annotations.Nullable;
import org.probity.organization.Person;
import org.probity.organization.PersonId;
import org.probity.spreadsheets.TableRow;
import org.probity.wording.Bilingual;

/** A person as the file tells of them, perhaps at several posts. */
final class PersonDraft {

    final TableRow row;
    final @Nullable Person stored;
    final Bilingual name;
    private @Nullable PersonId id;

    PersonDraft(TableRow row, @Nullable Person stored, Bilingual name) {
        this.row = row;
        this.stored = stored;
        this.name = name;
        this.id = stored == null ? null : stored.id();
    }

    String shown() {
        return name.zh().isEmpty() ? name.en() : name.zh();
    }

    PersonId id() {
        if (id == null) {
            throw new IllegalStateException("Not yet added: " + shown());
        }
        return id;
    }

    void added(PersonId given) {
        id = given;
    }
}
