package org.probity.measures.responsibility;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;

/** The responsibility table of a unit as a viewer may see it (P2.2.1b): section by section its leader, its chief, and its posts. */
public record ResponsibilityTable(List<TableRow> rows, Map<SectionId, Head> heads) {

    /** Who leads a section. */
    public record Head(
            SectionId section,
            Bilingual name,
            boolean leadership,
            @Nullable Officer leader,
            @Nullable Officer chief) {}

    /** A section with those of its rows that stand on one page. */
    public record Part(Head head, List<TableRow> rows) {}

    static ResponsibilityTable of(UnitResponsibility unit, Map<SectionId, Bilingual> sections, Scope scope) {
        var rows = new ArrayList<TableRow>();
        var heads = new LinkedHashMap<SectionId, Head>();
        var nobody = new Bilingual("", "");
        for (var post : unit.posts().values()) {
            var name = sections.getOrDefault(post.section(), nobody);
            heads.computeIfAbsent(post.section(), section -> {
                unit.unitPoints().getOrDefault(section, List.of()).stream()
                        .filter(points -> scope.covers(unit.unit(), section, null))
                        .forEach(points -> rows.add(TableRow.of(points, name)));
                return head(unit, section, name);
            });
            if (scope.covers(unit.unit(), post.section(), post.post())) {
                rows.add(TableRow.of(post, name));
            }
        }
        return new ResponsibilityTable(List.copyOf(rows), heads);
    }

    private static Head head(UnitResponsibility unit, SectionId section, Bilingual name) {
        return new Head(
                section,
                name,
                unit.line().leadership().contains(section),
                first(unit.line().rung(section, Office.LEADER)),
                first(unit.line().rung(section, Office.CHIEF)));
    }

    private static @Nullable Officer first(LineOfCommand.Rung rung) {
        return rung.officers().isEmpty() ? null : rung.officers().get(0);
    }

    List<TableRow> filtered(TableFilter filter) {
        return rows.stream().filter(filter::passes).toList();
    }

    /** The rows of a page, each under its section. */
    List<Part> parts(List<TableRow> shown) {
        var parts = new LinkedHashMap<SectionId, List<TableRow>>();
        shown.forEach(row -> parts.computeIfAbsent(row.section(), section -> new ArrayList<>())
                .add(row));
        return parts.entrySet().stream()
                .map(part -> new Part(Objects.requireNonNull(heads.get(part.getKey())), part.getValue()))
                .toList();
    }
}
