package org.probity.risks;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.identity.Viewer;
import org.probity.organization.Scope;
import org.probity.organization.SectionId;
import org.probity.programme.Cycles;
import org.probity.wording.Bilingual;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The unit forms of all sections (F2, P2.1.2e): written by those who answer for a section, settled only by meetings. */
@Controller
@Allowed("risks:read")
class UnitFormsPage {

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final FormIssue issue;

    UnitFormsPage(JdbcClient jdbc, Cycles cycles, FormIssue issue) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.issue = issue;
    }

    /** A section with its unit form, when it has one. */
    record Row(
            String id,
            Bilingual section,
            @Nullable String form,
            @Nullable String state,
            int points,
            boolean mayStart) {}

    @GetMapping("/risks/unit-forms")
    String list(Viewer viewer, Model model) {
        var scope = viewer.scope("risks:read");
        var starts =
                viewer.may("risks:unit-form") ? Optional.of(viewer.scope("risks:unit-form")) : Optional.<Scope>empty();
        var unit = viewer.requireUnit();
        var cycle = cycles.current(unit).map(c -> c.id().value()).orElse(new UUID(0, 0));
        model.addAttribute(
                "rows",
                jdbc.sql("""
                                select s.id, s.name_zh, s.name_en, f.id as form, f.state,
                                    (select count(*) from risks.point r where r.form_id = f.id and not r.removed) as points
                                from (select s.*, s.id as section_id, null::uuid as post_id from organization.section s) s
                                left join risks.form f on f.cycle_id = :cycle and f.section_id = s.id and f.scope = 'UNIT'
                                    and f.state <> 'WITHDRAWN'
                                where %s and s.closed_on is null order by s.position, s.code limit 500
                                """.formatted(scope.predicate("s")))
                        .params(scope.parameters())
                        .param("cycle", cycle)
                        .query((row, n) -> {
                            var id = row.getString("id");
                            var mayStart = starts.isPresent() && starts.get().covers(unit, SectionId.of(id), null);
                            return new Row(
                                    id,
                                    Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                                    row.getString("form"),
                                    row.getString("state"),
                                    row.getInt("points"),
                                    mayStart);
                        })
                        .list());
        return "risks/unit-forms";
    }

    @PostMapping("/risks/unit-forms/{section}")
    @Allowed("risks:unit-form")
    String start(@PathVariable String section, Viewer viewer) {
        var uuid = Asked.id(section);
        if (uuid == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        viewer.require("risks:unit-form", viewer.requireUnit(), new SectionId(uuid), null);
        return "redirect:/risks/forms/" + issue.unitForm(viewer.requireUnit(), new SectionId(uuid));
    }
}
