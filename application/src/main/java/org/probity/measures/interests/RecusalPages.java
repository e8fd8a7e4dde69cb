package org.probity.measures.interests;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.organization.PersonId;
import org.probity.programme.gatherings.Audience;
import org.probity.programme.gatherings.OneselfAlone;
import org.probity.programme.gatherings.Roster;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of recusals, the announcement of one, the order of one, and what is decided. */
@Controller
@RequestMapping("/measures/interests/recusals")
@Allowed(RecusalAccess.READ)
class RecusalPages {

    private static final int PAGE = 50;
    private static final String DECLARE = "measures:declare";

    private final Recusals recusals;
    private final RecusalRows rows;
    private final RecusalAccess access;
    private final Roster roster;
    private final JdbcClient jdbc;
    private final Dates dates;

    RecusalPages(
            Recusals recusals, RecusalRows rows, RecusalAccess access, Roster roster, JdbcClient jdbc, Dates dates) {
        this.recusals = recusals;
        this.rows = rows;
        this.access = access;
        this.roster = roster;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** A power whose case it may be. */
    record Choice(UUID id, String code, Bilingual name) {}

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable RecusalState state,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var at = Math.max(0, Math.min(page, 1000));
        var found = rows.list(RecusalAccess.scope(viewer), viewer.requirePerson(), state, PAGE + 1, at * PAGE);
        model.addAttribute("recusals", found.stream().limit(PAGE).toList());
        model.addAttribute("more", found.size() > PAGE);
        model.addAttribute("page", at);
        model.addAttribute("state", state);
        model.addAttribute("states", RecusalState.values());
        model.addAttribute("mayAnnounce", viewer.may(DECLARE));
        model.addAttribute("mayOrder", viewer.may(RecusalAccess.DECIDE));
        return "measures/recusals";
    }

    @GetMapping("/new")
    @Allowed(DECLARE)
    String announcement(Viewer viewer, Model model) {
        return form(viewer, Fields.blank(), false, model);
    }

    @PostMapping
    @Allowed(DECLARE)
    String announce(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        OneselfAlone.require(viewer, form.getFirst("person"));
        var typed = Fields.of(form);
        try {
            var id = recusals.announce(viewer.requireUnit(), viewer.requirePerson(), conflict(viewer, typed));
            return done(redirect, id, "measures.done.recusal-announced");
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, typed, false, model);
        }
    }

    @GetMapping("/order")
    @Allowed(RecusalAccess.DECIDE)
    String ordering(Viewer viewer, Model model) {
        return form(viewer, Fields.blank(), true, model);
    }

    @PostMapping("/order")
    @Allowed(RecusalAccess.DECIDE)
    String order(
            Viewer viewer, @RequestParam MultiValueMap<String, String> form, Model model, RedirectAttributes redirect) {
        var typed = Fields.of(form);
        try {
            var person = typed.id("person");
            if (person == null) {
                typed.refuse("person", "measures.refusal.entry-choose");
            }
            var substitute = typed.id("substitute");
            var decision = typed.text("decision", 1000);
            var conflict = conflict(viewer, typed);
            var whom = new PersonId(Objects.requireNonNull(person));
            if (!access.mayOrder(viewer, whom, conflict.matter(), conflict.power(), conflict.caseNumber())) {
                throw new Refused(Refusal.at("person", "measures.refusal.recusal-not-yours"));
            }
            var id = recusals.order(
                    viewer.requireUnit(),
                    whom,
                    viewer.requirePerson(),
                    conflict,
                    substitute == null ? null : new PersonId(substitute),
                    decision);
            return done(redirect, id, "measures.done.recusal-ordered");
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(viewer, typed, true, model);
        }
    }

    private Recusals.Conflict conflict(Viewer viewer, Fields typed) {
        var matter = typed.needed("matter", 300);
        var power = typed.id("power");
        if (power != null
                && powers(viewer).stream().noneMatch(choice -> choice.id().equals(power))) {
            typed.refuse("power", "measures.refusal.entry-choose");
        }
        var number = typed.text("caseNumber", 60);
        var ground = typed.choice("ground", Recusal.Ground.class);
        var grounds = typed.needed("grounds", 2000);
        typed.orRefuse();
        return new Recusals.Conflict(matter, power, number, Objects.requireNonNull(ground), grounds);
    }

    private List<Choice> powers(Viewer viewer) {
        return jdbc.sql("""
                        select id, code, name_zh, name_en from powers.power where unit_id = :unit and state <> 'REVOKED' order by code limit 1000
                        """)
                .param("unit", viewer.requireUnit().value())
                .query((row, n) -> new Choice(
                        row.getObject("id", UUID.class),
                        row.getString("code"),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }

    private String form(Viewer viewer, Fields typed, boolean order, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("order", order);
        model.addAttribute("powers", powers(viewer));
        model.addAttribute("grounds", Recusal.Ground.values());
        var staff = roster.of(viewer.requireUnit(), Audience.everybody(), dates.today());
        model.addAttribute("staff", staff);
        model.addAttribute(
                "subordinates",
                order
                        ? staff.stream()
                                .filter(line -> access.mayOrder(viewer, line.person(), "", null, ""))
                                .toList()
                        : List.of());
        return "measures/recusal-form";
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        return show(viewer, access.readable(viewer, id), Fields.blank(), model);
    }

    private String show(Viewer viewer, Recusal recusal, Fields typed, Model model) {
        var decides = access.mayDecide(viewer, recusal);
        model.addAttribute("recusal", recusal);
        model.addAttribute("seesGrounds", access.maySeeGrounds(viewer, recusal));
        model.addAttribute("mayDecide", decides && RecusalAct.GRANT.isOpenIn(recusal.state()));
        model.addAttribute("mayClose", decides && RecusalAct.CLOSE.isOpenIn(recusal.state()));
        model.addAttribute(
                "mayWithdraw",
                recusal.person().equals(viewer.person()) && RecusalAct.WITHDRAW.isOpenIn(recusal.state()));
        model.addAttribute("typed", typed);
        model.addAttribute(
                "staff",
                decides
                        ? roster.of(recusal.unit(), Audience.everybody(), dates.today()).stream()
                                .filter(line -> !line.person().equals(recusal.person()))
                                .toList()
                        : List.of());
        return "measures/recusal";
    }

    @PostMapping("/{id}/{act}")
    @Allowed({RecusalAccess.DECIDE, DECLARE})
    String act(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable String act,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        var recusal = access.readable(viewer, id);
        var typed = Fields.blank();
        form.forEach(typed::with);
        try {
            switch (act) {
                case "grant" -> {
                    decider(viewer, recusal);
                    var substitute = typed.id("substitute");
                    recusals.grant(
                            id,
                            version,
                            viewer.requirePerson(),
                            substitute == null ? null : new PersonId(substitute),
                            typed.value("decision"));
                }
                case "decline" -> {
                    decider(viewer, recusal);
                    recusals.decline(id, version, viewer.requirePerson(), typed.value("decision"));
                }
                case "close" -> {
                    decider(viewer, recusal);
                    recusals.close(id, version, typed.value("result"));
                }
                case "withdrawal" -> {
                    OneselfAlone.require(viewer, recusal.person().toString());
                    recusals.withdraw(id, version);
                }
                default ->
                    throw new org.springframework.web.server.ResponseStatusException(
                            org.springframework.http.HttpStatus.NOT_FOUND);
            }
            return done(redirect, id, "measures.done.recusal-" + act);
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return show(viewer, rows.find(id).orElseThrow(), typed, model);
    }

    private void decider(Viewer viewer, Recusal recusal) {
        if (!access.mayDecide(viewer, recusal)) {
            throw new AccessDeniedException(RecusalAccess.DECIDE);
        }
    }

    private static String done(RedirectAttributes redirect, UUID id, String message) {
        redirect.addFlashAttribute("done", message);
        return "redirect:/measures/interests/recusals/" + id;
    }
}
