package org.probity.warnings;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;

/**
 * Which warnings a viewer sees (§7): those of their scope that their route opens to them, and their own once issued, by person and not
 * by post. A chief's scope holds reminders only. Nobody else learns that a named colleague was warned.
 */
public final class WarningSight {

    public static final String READ = "warnings:read";
    static final String READ_REMINDERS = "warnings:read-reminders";

    /** True for the rows of {@code warnings.warning w} that the viewer may see; bind {@link #of}. */
    public static final String PREDICATE = """
            w.unit_id = :sight_unit and (
                (w.person_id = :sight_person and w.issued_on is not null)
                or (w.person_id <> :sight_person
                    and (w.sealed_at is null or exists (select 1 from warnings.transfer f join warnings.transfer_reader fr on fr.transfer_id = f.id
                         where f.source_id = w.id and fr.person_id = :sight_person))
                    and not exists (select 1 from warnings.disposal_role dr where dr.disposal_id = w.id and dr.person_id = :sight_person)
                    and (w.route = 'OFFICE' or :sight_all or (w.route = 'INSPECTION' and (:sight_above_office or (:sight_leads and w.issued_on is not null))))
                    and (:sight_whole or w.section_id = any(:sight_sections)
                         or (w.kind = 'REMINDER' and (:sight_whole_reminders or w.section_id = any(:sight_reminders))))))
            """;

    private WarningSight() {}

    public static Map<String, Object> of(Viewer viewer) {
        var unit = viewer.requireUnit();
        var read = scope(viewer, READ);
        var reminders = scope(viewer, READ_REMINDERS);
        var inspects = viewer.is(Role.DISCIPLINE_INSPECTION);
        var sight = new HashMap<String, Object>();
        sight.put("sight_unit", unit.value());
        sight.put("sight_person", viewer.requirePerson().value());
        sight.put("sight_all", viewer.is(Role.SUPERIOR) || viewer.is(Role.AUDITOR));
        sight.put("sight_above_office", inspects || viewer.is(Role.HEAD_OF_UNIT));
        sight.put("sight_leads", viewer.is(Role.LEADER_IN_CHARGE));
        sight.put("sight_whole", read.whole());
        sight.put("sight_sections", sections(read));
        sight.put("sight_whole_reminders", reminders.whole());
        sight.put("sight_reminders", sections(reminders));
        return sight;
    }

    private static Scope scope(Viewer viewer, String permission) {
        return viewer.may(permission) ? viewer.scope(permission) : Scope.nothing(viewer.requireUnit());
    }

    private static UUID[] sections(Scope scope) {
        return scope.sections().stream().map(SectionId::value).toArray(UUID[]::new);
    }
}
