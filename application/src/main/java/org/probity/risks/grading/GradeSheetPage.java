package org.probity.risks.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;
import org.probity.risks.Grade;
import org.probity.risks.RiskPointId;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The grading sheet of one post, or of a section's own points (F5): every figure with its grounds, and the next opinion. */
@Controller
@RequestMapping("/risks/grades")
@Allowed("risks:read")
class GradeSheetPage {

    private final GradedPoints points;
    private final Gradings gradings;
    private final GradeRights rights;
    private final GradeOverview overview;
    private final JdbcClient jdbc;

    GradeSheetPage(
            GradedPoints points, Gradings gradings, GradeRights rights, GradeOverview overview, JdbcClient jdbc) {
        this.points = points;
        this.gradings = gradings;
        this.rights = rights;
        this.overview = overview;
        this.jdbc = jdbc;
    }

    /** Whose sheet it is. */
    record Owner(UUID id, boolean unitPoints, UnitId unit, SectionId section, Bilingual name, Bilingual sectionName) {
        public String url() {
            return (unitPoints ? "/risks/grades/sections/" : "/risks/grades/posts/") + id;
        }
    }

    /**
     * One turn that the viewer may take now, on all points that wait for it.
     *
     * @param points those points
     */
    record Task(GradeTurn turn, List<GradedPoint> points) {}

    @GetMapping("/posts/{id}")
    String post(Viewer viewer, @PathVariable UUID id, Model model) {
        return show(viewer, postOwner(viewer, id), model);
    }

    @GetMapping("/sections/{id}")
    String section(Viewer viewer, @PathVariable UUID id, Model model) {
        return show(viewer, sectionOwner(viewer, id), model);
    }

    @PostMapping("/posts/{id}")
    String givePost(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam GradeTurn turn,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        return give(viewer, postOwner(viewer, id), turn, fields, model, redirect);
    }

    @PostMapping("/sections/{id}")
    String giveSection(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam GradeTurn turn,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        return give(viewer, sectionOwner(viewer, id), turn, fields, model, redirect);
    }

    private String give(
            Viewer viewer,
            Owner owner,
            GradeTurn turn,
            MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        var sheet = points(owner);
        var opinions = new ArrayList<Opinion>();
        for (var graded : sheet) {
            var id = graded.point().id();
            var grade = fields.getFirst("grade." + id.value());
            if (grade != null && !grade.isBlank()) {
                if (!rights.may(viewer, turn, graded.point())) {
                    throw new AccessDeniedException("risks:" + turn);
                }
                opinions.add(new Opinion(
                        new RiskPointId(id.value()),
                        Integer.parseInt(text(fields.getFirst("version." + id.value()), "-1")),
                        Grade.valueOf(grade),
                        text(fields.getFirst("reason." + id.value()), "")));
            }
        }
        try {
            gradings.give(turn, viewer.requirePerson(), opinions);
            redirect.addFlashAttribute(
                    "done", turn == GradeTurn.PROPOSE ? "risks.done.grade-proposed" : "risks.done.grade-opinion");
            return "redirect:" + owner.url();
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute("refusals", new Refusals(List.of(Refusal.of("shell.refusal.changed-meanwhile"))));
        }
        model.addAttribute("typed", fields);
        return show(viewer, owner, model);
    }

    private String show(Viewer viewer, Owner owner, Model model) {
        var sheet = points(owner);
        var tasks = new ArrayList<Task>();
        for (var turn : GradeTurn.values()) {
            var mine = sheet.stream()
                    .filter(graded -> graded.turn() == turn && rights.offers(viewer, graded))
                    .toList();
            if (!mine.isEmpty()) {
                tasks.add(new Task(turn, mine));
            }
        }
        model.addAttribute("owner", owner);
        model.addAttribute("points", sheet);
        model.addAttribute("tasks", tasks);
        model.addAttribute("grade", highest(sheet, false));
        model.addAttribute("inForce", highest(sheet, true));
        model.addAttribute("last", overview.lastCycle(owner.id(), owner.unitPoints()));
        return "risks/grade-sheet";
    }

    private static @Nullable Grade highest(List<GradedPoint> sheet, boolean inForce) {
        return Grade.highest(sheet.stream()
                        .filter(g -> !inForce || g.point().gradeState() == org.probity.risks.GradeState.EFFECTIVE)
                        .map(g -> g.point().approvedGrade() != null ? g.point().approvedGrade() : g.startingGrade())
                        .filter(java.util.Objects::nonNull)
                        .toList())
                .orElse(null);
    }

    private List<GradedPoint> points(Owner owner) {
        return owner.unitPoints() ? points.ofSection(owner.section()) : points.ofPost(new PostId(owner.id()));
    }

    private Owner postOwner(Viewer viewer, UUID id) {
        var owner = jdbc.sql("""
                        select o.unit_id, o.section_id, o.name_zh, o.name_en, s.name_zh as section_zh, s.name_en as section_en
                        from organization.post o join organization.section s on s.id = o.section_id where o.id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Owner(
                        id,
                        false,
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        new SectionId(row.getObject("section_id", UUID.class)),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        Bilingual.of(row.getString("section_zh"), row.getString("section_en"))))
                .optional()
                .orElseThrow(missing());
        viewer.require("risks:read", owner.unit(), owner.section(), new PostId(id));
        return owner;
    }

    private Owner sectionOwner(Viewer viewer, UUID id) {
        var owner = jdbc.sql("select unit_id, name_zh, name_en from organization.section where id = :id")
                .param("id", id)
                .query((row, n) -> {
                    var name = Bilingual.of(row.getString("name_zh"), row.getString("name_en"));
                    return new Owner(
                            id, true, new UnitId(row.getObject("unit_id", UUID.class)), new SectionId(id), name, name);
                })
                .optional()
                .orElseThrow(missing());
        viewer.require("risks:read", owner.unit(), owner.section(), null);
        return owner;
    }

    private static Supplier<ResponseStatusException> missing() {
        return () -> new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static String text(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
