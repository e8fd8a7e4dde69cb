package org.probity.risks;

import java.util.List;
import org.probity.frame.InboxItem;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.organization.Scope;
import org.probity.shell.InboxSource;
import org.springframework.stereotype.Component;

/** Open tasks to look again, for the chiefs of the sections concerned; those of sections without a chief for the office. */
@Component
class ReexaminationInbox implements InboxSource {

    private static final int MOST = 100;

    private final Reexaminations reexaminations;
    private final org.springframework.jdbc.core.simple.JdbcClient jdbc;
    private final org.probity.frame.Dates dates;

    ReexaminationInbox(
            Reexaminations reexaminations,
            org.springframework.jdbc.core.simple.JdbcClient jdbc,
            org.probity.frame.Dates dates) {
        this.reexaminations = reexaminations;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    @Override
    public List<InboxItem> itemsFor(Viewer viewer) {
        if (viewer.unit() == null || !viewer.may("risks:reexamine")) {
            return List.of();
        }
        var sections = new java.util.HashSet<org.probity.organization.SectionId>();
        sections.addAll(viewer.is(Role.SECTION_CHIEF) ? sectionsLedBy(viewer) : List.of());
        sections.addAll(viewer.is(Role.LEADING_GROUP_OFFICE) ? sectionsWithoutChief(viewer) : List.of());
        if (sections.isEmpty()) {
            return List.of();
        }
        var scope = new Scope(viewer.unit(), false, sections, java.util.Set.of());
        return reexaminations.in(scope, true, MOST).stream()
                .map(task -> new InboxItem(
                                "risks.inbox.reexamine",
                                List.of(),
                                task.about(),
                                "/risks/reexaminations/" + task.id(),
                                task.dueOn())
                        .toSuperior("risks:read"))
                .toList();
    }

    private List<org.probity.organization.SectionId> sectionsLedBy(Viewer viewer) {
        return sections(viewer, "exists", " and h.person_id = :person");
    }

    private List<org.probity.organization.SectionId> sectionsWithoutChief(Viewer viewer) {
        return sections(viewer, "not exists", "");
    }

    private List<org.probity.organization.SectionId> sections(Viewer viewer, String whether, String whose) {
        return jdbc
                .sql("select s.id from organization.section s where s.unit_id = :unit and " + whether
                        + " (select from organization.post o join organization.holding h on h.post_id = o.id"
                        + " where o.section_id = s.id and o.level = 'SECTION_CHIEF' and h.from_on <= :today"
                        + " and (h.to_on is null or h.to_on >= :today)" + whose + ")")
                .param("unit", viewer.requireUnit().value())
                .param("today", dates.today())
                .param("person", viewer.requirePerson().value())
                .query(java.util.UUID.class)
                .list()
                .stream()
                .map(org.probity.organization.SectionId::new)
                .toList();
    }
}
