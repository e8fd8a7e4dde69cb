package org.probity.organization.imports;

import org.jspecify.annotations.Nullable;
import org.probity.organization.Section;
import org.probity.organization.SectionId;
import org.probity.spreadsheets.TableRow;
import org.probity.wording.Bilingual;

/** A section as the file tells of it over its rows. */
final class SectionDraft {

    final TableRow row;
    final @Nullable Section stored;
    String code;
    Bilingual name;
    Section.@Nullable Kind kind;
    Bilingual leader = new Bilingual("", "");

    @Nullable
    TableRow leaderRow;

    private @Nullable SectionId id;

    SectionDraft(TableRow row, @Nullable Section stored, String code, Bilingual name) {
        this.row = row;
        this.stored = stored;
        this.code = code;
        this.name = name;
        this.id = stored == null ? null : stored.id();
    }

    Section.Kind kindOrStored() {
        if (kind != null) {
            return kind;
        }
        return stored != null
                ? stored.kind()
                : name.zh().contains("领导") ? Section.Kind.LEADERSHIP : Section.Kind.INTERNAL;
    }

    String shown() {
        return name.zh().isEmpty() ? name.en() : name.zh();
    }

    SectionId id() {
        if (id == null) {
            throw new IllegalStateException("Not yet added: " + shown());
        }
        return id;
    }

    void added(SectionId given) {
        id = given;
    }
}
