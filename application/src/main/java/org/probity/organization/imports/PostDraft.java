package org.probity.organization.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Post;
import org.probity.organization.PostId;
import org.probity.spreadsheets.TableRow;
import org.probity.wording.Bilingual;

/** A post as the file tells of it, with those who hold it and since when. */
final class PostDraft {

    final TableRow row;
    final SectionDraft section;
    final @Nullable Post stored;
    String code;
    Bilingual name;
    Post.@Nullable Level level;
    Bilingual duties = new Bilingual("", "");

    @Nullable
    Boolean keyPost;

    boolean vacantSaid;
    final Map<PersonDraft, LocalDate> holders = new LinkedHashMap<>();
    private @Nullable PostId id;

    PostDraft(TableRow row, SectionDraft section, @Nullable Post stored, String code, Bilingual name) {
        this.row = row;
        this.section = section;
        this.stored = stored;
        this.code = code;
        this.name = name;
        this.id = stored == null ? null : stored.id();
    }

    Post.Level levelOrStored() {
        if (level != null) {
            return level;
        }
        return stored != null ? stored.level() : StaffRegister.guessed(section.kindOrStored(), shown());
    }

    String shown() {
        return name.zh().isEmpty() ? name.en() : name.zh();
    }

    PostId id() {
        if (id == null) {
            throw new IllegalStateException("Not yet added: " + shown());
        }
        return id;
    }

    void added(PostId given) {
        id = given;
    }
}
