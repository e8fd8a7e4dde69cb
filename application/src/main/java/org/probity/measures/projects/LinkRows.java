package org.probity.measures.projects;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.powers.Allocation;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Repository;

/** Writes links and what hangs on them; every writing moves the link on by a version. */
@Repository
class LinkRows {

    private static final String TABLE = "project_link";

    private final Writes writes;

    LinkRows(Writes writes) {
        this.writes = writes;
    }

    void write(Link before, int version, LinkFacts facts, @Nullable String reason) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("post_id", facts.post() == null ? null : facts.post().value());
        columns.put("laws", facts.laws());
        columns.put("planned_from", facts.plannedFrom());
        columns.put("planned_to", facts.plannedTo());
        columns.put("actual_from", facts.actualFrom());
        columns.put("actual_to", facts.actualTo());
        columns.put("order_reason", facts.orderReason());
        if (!before.facts().laws().equals(facts.laws())) {
            columns.putAll(unreviewed());
        }
        writes.update(TABLE, before.id().value(), version, reason, columns);
    }

    void move(Link before, int version, LinkState to, LinkFacts facts, @Nullable String reason) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("state", to.name());
        columns.put("state_since", writes.now());
        columns.put("actual_from", facts.actualFrom());
        columns.put("actual_to", facts.actualTo());
        columns.put("order_reason", facts.orderReason());
        if (before.state() == LinkState.SKIPPED) {
            columns.putAll(unasked());
        }
        writes.update(TABLE, before.id().value(), version, reason, columns);
    }

    void askSkip(Link before, int version, String reason, PersonId by) {
        writes.update(
                TABLE,
                before.id().value(),
                version,
                reason,
                Map.of("skip_reason", reason, "skip_asked_by", by.value()));
    }

    void refuseSkip(Link before, int version, String reason) {
        writes.update(TABLE, before.id().value(), version, reason, unasked());
    }

    void skip(Link before, int version, PersonId by) {
        writes.update(
                TABLE,
                before.id().value(),
                version,
                null,
                Map.of(
                        "state",
                        LinkState.SKIPPED.name(),
                        "state_since",
                        writes.now(),
                        "skip_signed_by",
                        by.value(),
                        "skip_signed_at",
                        writes.now()));
    }

    void reviewLaws(Link before, int version, PersonId by, LocalDate on) {
        writes.update(
                TABLE,
                before.id().value(),
                version,
                null,
                Map.of("laws_reviewed_by", by.value(), "laws_reviewed_on", on));
    }

    void addSubject(Link link, int version, @Nullable PostId post, Bilingual outside, Allocation.Role role) {
        touch(link, version, null);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("link_id", link.id().value());
        columns.put("post_id", post == null ? null : post.value());
        columns.put("outside_zh", outside.zh());
        columns.put("outside_en", outside.en());
        columns.put("role", role.name());
        writes.insert("project_subject", UUID.randomUUID(), null, columns);
    }

    void addReference(Link link, int version, ReferenceKind kind, @Nullable UUID target, String text) {
        if (kind == ReferenceKind.RULE || kind == ReferenceKind.LAW) {
            writes.update(TABLE, link.id().value(), version, null, unreviewed());
        } else {
            touch(link, version, null);
        }
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("link_id", link.id().value());
        columns.put("kind", kind.name());
        columns.put("text", text);
        if (target != null) {
            columns.put(
                    switch (kind) {
                        case RULE -> "rule_id";
                        case LAW -> "basis_id";
                        case RISK -> "point_id";
                        case MEASURE -> "measure_id";
                    },
                    target);
        }
        writes.insert("project_reference", UUID.randomUUID(), null, columns);
    }

    UUID addEvidence(Link link, int version, String title, LocalDate datedOn, String keptAt) {
        touch(link, version, null);
        var id = UUID.randomUUID();
        writes.insert(
                "project_evidence",
                id,
                null,
                Map.of("link_id", link.id().value(), "title", title, "dated_on", datedOn, "kept_at", keptAt));
        return id;
    }

    void addCheck(Link link, int version, PersonId checker, LocalDate on, CheckResult result, String note) {
        touch(link, version, null);
        writes.insert(
                "project_check",
                UUID.randomUUID(),
                null,
                Map.of(
                        "link_id",
                        link.id().value(),
                        "checker_id",
                        checker.value(),
                        "checked_on",
                        on,
                        "result",
                        result.name(),
                        "note",
                        note));
    }

    /** Takes away a subject, reference or piece of evidence; whether there was one. */
    boolean remove(Link link, int version, String table, UUID child, String reason) {
        touch(link, version, reason);
        return writes.updateWhere(
                        table, child, "not removed and link_id = '" + link.id() + "'", reason, Map.of("removed", true))
                == 1;
    }

    private void touch(Link link, int version, @Nullable String reason) {
        writes.update(TABLE, link.id().value(), version, reason, Map.of());
    }

    private static Map<String, @Nullable Object> unreviewed() {
        return nothing("laws_reviewed_by", "laws_reviewed_on");
    }

    private static Map<String, @Nullable Object> unasked() {
        return nothing("skip_reason", "skip_asked_by", "skip_signed_by", "skip_signed_at");
    }

    private static Map<String, @Nullable Object> nothing(String... columns) {
        var values = new HashMap<String, @Nullable Object>();
        for (var column : columns) {
            values.put(column, null);
        }
        return values;
    }
}
