package org.probity.supervision.petitions;

import java.util.HashMap;
import java.util.Map;
import org.probity.identity.Role;
import org.probity.identity.Viewer;

/**
 * Which petitions there are for a viewer (§7, rule 8): every list, total, search and figure goes through it. For whom a petition is about
 * there is none, whatever they may read otherwise.
 */
final class Sight {

    static final String READ = "supervision:petitions-read";
    static final String HANDLE = "supervision:petitions-handle";
    static final String ACCESS = "supervision:petitions-access";

    private static final String NOT_EXCLUDED = """
            p.unit_id = :unit
            and not exists (select from supervision.petition_excluded x where x.petition_id = p.id and x.person_id = :viewer)
            """;

    /** Discipline inspection and the superior; the office what has its masked summary; the head what was assigned. */
    static final String VISIBLE = NOT_EXCLUDED + """
            and (:supervises or (:inspects and p.route = 'INSPECTION') or (:office and p.route = 'INSPECTION' and p.summary <> '')
                 or (:head and exists (select from supervision.petition_reader a
                     where a.petition_id = p.id and a.person_id = :viewer and a.kind = 'ASSIGNED' and a.ended_at is null)))
            """;

    /** Whose acts on petitions the viewer may look through. */
    static final String ANSWERABLE = NOT_EXCLUDED + """
            and (:supervises or :audits or (:inspects and p.route = 'INSPECTION'))
            """;

    private Sight() {}

    static Map<String, Object> of(Viewer viewer) {
        var sight = new HashMap<String, Object>();
        sight.put("unit", viewer.requireUnit().value());
        sight.put("viewer", viewer.requirePerson().value());
        var handles = viewer.may(HANDLE);
        sight.put("inspects", handles && viewer.is(Role.DISCIPLINE_INSPECTION));
        sight.put("supervises", handles && viewer.is(Role.SUPERIOR));
        sight.put("office", viewer.may(READ) && viewer.is(Role.LEADING_GROUP_OFFICE));
        sight.put("head", viewer.may(READ) && viewer.is(Role.HEAD_OF_UNIT));
        sight.put("audits", viewer.may(ACCESS) && viewer.is(Role.AUDITOR));
        return sight;
    }
}
