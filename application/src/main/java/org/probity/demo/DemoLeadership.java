package org.probity.demo;

import static org.probity.demo.DemoCast.person;
import static org.probity.demo.DemoFile.each;
import static org.probity.demo.DemoOrganization.text;
import static org.probity.demo.DemoRows.id;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.risks.Grade;
import org.probity.risks.RiskPoint;
import tools.jackson.databind.JsonNode;

/** Who speaks for a section of the bureau, and which grade the bureau's file gives a point. */
final class DemoLeadership {

    private static final String HEAD = "P01";
    private static final String OFFICE = "P07";
    private static final String OFFICE_DEPUTY = "P08";

    private final Map<String, String> chiefs = new HashMap<>();
    private final Map<String, String> leaders = new HashMap<>();
    private final Map<String, Grade> grades = new HashMap<>();

    DemoLeadership(JsonNode bureau) {
        each(bureau.get("posts"))
                .filter(post -> text(post, "level").equals("SECTION_CHIEF"))
                .forEach(post -> chiefs.put(text(post, "dept"), text(post, "code")));
        each(bureau.get("departments"))
                .forEach(section -> leaders.put(text(section, "code"), text(section, "leader_in_charge")));
        each(bureau.get("risk_points"))
                .forEach(point -> grades.put(text(point, "title_zh"), Grade.valueOf(text(point, "approved_grade"))));
    }

    /** The chief; for the leadership, which has none, the head. */
    PersonId chiefOf(String section) {
        return person(chiefs.getOrDefault(section, HEAD));
    }

    PersonId leaderOf(String section) {
        return person(leaders.getOrDefault(section, HEAD));
    }

    /** Somebody of the office whom the point does not concern. */
    PersonId officeFor(RiskPoint point, String section) {
        var concerned = point.post() == null
                ? OFFICE.equals(chiefs.get(section))
                : point.post().value().equals(id("post", OFFICE));
        return person(concerned ? OFFICE_DEPUTY : OFFICE);
    }

    @Nullable
    Grade gradeOf(String title) {
        return grades.get(title);
    }
}
