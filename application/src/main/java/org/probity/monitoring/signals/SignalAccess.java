package org.probity.monitoring.signals;

import java.util.HashMap;
import java.util.Map;
import org.probity.identity.Role;
import org.probity.identity.Viewer;

/**
 * Who reads which signals: whoever may read those of the section or unit, less what concerns the reader, less what is kept from the
 * reader's body (segregation 4, 7) and from all but the handlers; the two who verify; and whom it concerns, once told the grounds.
 */
public final class SignalAccess {

    static final String READ = "monitoring:read-signals";
    static final String VERIFY = "monitoring:verify-signals";
    static final String RAISE = "monitoring:raise-signals";
    static final String SELF_REPORT = "monitoring:self-report";
    static final String TOLD = "monitoring:told-signals";
    static final String TERMS = "monitoring:signal-terms";

    private SignalAccess() {}

    /** SQL over the table's alias {@code s}; bind {@link #parameters}. */
    public static String visible(Viewer viewer) {
        var byRole = viewer.may(READ)
                ? "(" + viewer.scope(READ).predicate("s") + " and s.about = any(:sight_about)"
                        + " and (s.confidentiality = 'UNIT' or :sight_handles))"
                : "false";
        return """
                (s.unit_id = :sight_unit
                 and (exists (select 1 from monitoring.signal_verifier sv where sv.signal_id = s.id and sv.person_id = :sight_viewer)
                      or (%s and not exists (select 1 from monitoring.signal_person sp where sp.signal_id = s.id and sp.person_id = :sight_viewer))
                      or exists (select 1 from monitoring.signal_person sp where sp.signal_id = s.id and sp.person_id = :sight_viewer and sp.told_on is not null)))
                """.formatted(byRole);
    }

    public static Map<String, Object> parameters(Viewer viewer) {
        var parameters = new HashMap<String, Object>();
        if (viewer.may(READ)) {
            parameters.putAll(viewer.scope(READ).parameters());
        }
        parameters.put("sight_unit", viewer.requireUnit().value());
        parameters.put("sight_viewer", viewer.requirePerson().value());
        parameters.put("sight_handles", handles(viewer));
        parameters.put("sight_about", readable(viewer));
        return parameters;
    }

    /** Whether the viewer sees how it is verified, rather than the grounds alone as whom it concerns. */
    static boolean inside(SignalFacts signal, Viewer viewer) {
        return viewer.person() != null && !signal.persons().contains(viewer.person());
    }

    private static boolean handles(Viewer viewer) {
        return viewer.may(VERIFY);
    }

    private static String[] readable(Viewer viewer) {
        return java.util.Arrays.stream(About.values())
                .filter(about -> mayRead(viewer, about))
                .map(Enum::name)
                .toArray(String[]::new);
    }

    /** Whether the viewer's body reads what is about those persons at all. */
    static boolean mayRead(Viewer viewer, About about) {
        var superior = viewer.is(Role.SUPERIOR) || viewer.is(Role.AUDITOR);
        var inspects = viewer.is(Role.DISCIPLINE_INSPECTION);
        return switch (about) {
            case INSPECTION -> superior;
            case HEAD -> superior || inspects;
            case OFFICE -> superior || inspects || !viewer.is(Role.LEADING_GROUP_OFFICE);
            case STAFF -> true;
        };
    }
}
