package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Repository;

/** Writes projects; who may is asked before. */
@Repository
class ProjectRows {

    private static final String TABLE = "project";

    private final Writes writes;

    ProjectRows(Writes writes) {
        this.writes = writes;
    }

    /** A project with its seven links. */
    void insert(ProjectId id, UnitId unit, ProjectFacts facts, Set<PersonId> drafters) {
        var columns = columns(facts);
        columns.put("unit_id", unit.value());
        columns.put("state_since", writes.now());
        columns.put("drafters", Links.ids(drafters));
        writes.insert(TABLE, id.value(), null, columns);
        for (var kind : LinkKind.values()) {
            writes.insert(
                    "project_link",
                    UUID.randomUUID(),
                    null,
                    Map.of("project_id", id.value(), "kind", kind.name(), "state_since", writes.now()));
        }
    }

    void write(Project before, int version, ProjectFacts facts, Set<PersonId> drafters, @Nullable String reason) {
        var columns = columns(facts);
        columns.put("drafters", Links.ids(drafters));
        writes.update(TABLE, before.id().value(), version, reason, columns);
    }

    void move(Project before, int version, ProjectState to, @Nullable String reason) {
        writes.update(TABLE, before.id().value(), version, reason, moved(to, reason));
    }

    void sign(Project before, int version, PersonId by, @Nullable String words) {
        var columns = moved(ProjectState.SIGNED, null);
        columns.put("signed_by", by.value());
        columns.put("signed_at", writes.now());
        writes.update(TABLE, before.id().value(), version, words, columns);
    }

    /** Goes back to be drawn up anew; the signature falls. */
    void giveBack(Project before, int version, String reason) {
        var columns = moved(ProjectState.DRAFT, reason);
        columns.put("signed_by", null);
        columns.put("signed_at", null);
        writes.update(TABLE, before.id().value(), version, reason, columns);
    }

    void approve(Project before, UUID meeting, LocalDate on, @Nullable String words) {
        var columns = moved(ProjectState.APPROVED, null);
        columns.put("meeting_id", meeting);
        columns.put("decided_on", on);
        writes.update(TABLE, before.id().value(), before.version(), words, columns);
    }

    void progress(Project before, int version, java.math.BigDecimal progress, LocalDate on, String source) {
        writes.update(
                TABLE,
                before.id().value(),
                version,
                source,
                Map.of("progress", progress, "progress_on", on, "progress_source", source));
    }

    void addParty(Project project, int version, @Nullable SectionId section, Bilingual outside, PartyRole role) {
        touch(project, version, null);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("project_id", project.id().value());
        columns.put("section_id", section == null ? null : section.value());
        columns.put("outside_zh", outside.zh());
        columns.put("outside_en", outside.en());
        columns.put("role", role.name());
        writes.insert("project_party", UUID.randomUUID(), null, columns);
    }

    /** Whether there was one to remove. */
    boolean removeParty(Project project, int version, UUID party, String reason) {
        touch(project, version, reason);
        return writes.updateWhere(
                        "project_party",
                        party,
                        "not removed and project_id = '" + project.id() + "'",
                        reason,
                        Map.of("removed", true))
                == 1;
    }

    void state(Project project, Aim aim, java.math.BigDecimal value, String source, LocalDate on) {
        writes.insert(
                "project_statement",
                UUID.randomUUID(),
                null,
                Map.of(
                        "project_id",
                        project.id().value(),
                        "aim",
                        aim.name(),
                        "value",
                        value,
                        "source",
                        source,
                        "stated_on",
                        on));
    }

    private void touch(Project project, int version, @Nullable String reason) {
        writes.update(TABLE, project.id().value(), version, reason, Map.of());
    }

    private Map<String, @Nullable Object> moved(ProjectState to, @Nullable String reason) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("state", to.name());
        columns.put("state_since", writes.now());
        columns.put("state_reason", reason);
        return columns;
    }

    private static Map<String, @Nullable Object> columns(ProjectFacts facts) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put(
                "section_id", facts.section() == null ? null : facts.section().value());
        columns.put("post_id", facts.post() == null ? null : facts.post().value());
        columns.put("power_id", facts.power() == null ? null : facts.power().value());
        columns.put("number", facts.number());
        columns.put("name_zh", facts.name().zh());
        columns.put("name_en", facts.name().en());
        columns.put("place", facts.place());
        columns.put("description", facts.description());
        columns.put("funding", facts.funding().name());
        columns.put("funding_note", facts.fundingNote());
        columns.put("budget", facts.budget());
        columns.put("currency", facts.currency());
        columns.put("planned_from", facts.plannedFrom());
        columns.put("planned_to", facts.plannedTo());
        columns.put("grade", facts.grade().name());
        return columns;
    }
}
