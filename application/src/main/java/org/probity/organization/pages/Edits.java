package org.probity.organization.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditLog;
import org.probity.audit.Entry;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.organization.PostId;
import org.probity.organization.Reader;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Refusal;
import org.springframework.stereotype.Component;

/** What the edit pages share: who may edit, what happened before, and where two people's wordings differ. */
@Component
class Edits {

    private static final String EDIT = "organization:edit";

    private final AuditLog auditLog;
    private final Dates dates;

    Edits(AuditLog auditLog, Dates dates) {
        this.auditLog = auditLog;
        this.dates = dates;
    }

    static boolean may(Reader reader, UnitId unit, SectionId section, @Nullable PostId post) {
        return reader.may(EDIT) && reader.scope(EDIT).covers(unit, section, post);
    }

    /** Whether the reader edits the whole unit, as the leading group office does. */
    static boolean mayAll(Reader reader) {
        return reader.may(EDIT) && reader.scope(EDIT).whole();
    }

    List<Entry> history(String kind, Object id) {
        return auditLog.entriesAbout(new Subject(kind, id.toString()));
    }

    /** Two people ended the same: the loser reads the day that stands beside the day typed. */
    Refusals endedMeanwhile(@Nullable LocalDate stands, LocalDate typed) {
        return new Refusals(List.of(
                stands == null
                        ? Refusal.of("shell.refusal.changed-meanwhile")
                        : Refusal.of("organization.refusal.ended-meanwhile", dates.day(stands), dates.day(typed))));
    }

    /** The fields in which what was typed and what stands differ, with what stands; values of both maps stand in pairs. */
    static Map<String, String> differences(Map<String, String> typed, Map<String, String> standing) {
        var differences = new LinkedHashMap<String, String>();
        new ArrayList<>(standing.keySet()).forEach(field -> {
            var stands = standing.getOrDefault(field, "");
            if (!stands.equals(typed.getOrDefault(field, ""))) {
                differences.put(field, stands);
            }
        });
        return differences;
    }
}
