package org.probity.measures.responsibility;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.organization.Units;
import org.probity.programme.Cycles;
import org.probity.wording.Bilingual;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The responsibility statements: who has to sign, who has not, and one to read, reword, sign and print (P2.2.1a). */
@Controller
@RequestMapping("/measures/responsibility/statements")
@Allowed("measures:responsibility")
class StatementPages {

    private final Statements statements;
    private final StatementRows rows;
    private final StatementBoards boards;
    private final Cycles cycles;
    private final Units units;

    StatementPages(Statements statements, StatementRows rows, StatementBoards boards, Cycles cycles, Units units) {
        this.statements = statements;
        this.rows = rows;
        this.boards = boards;
        this.cycles = cycles;
        this.units = units;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam(defaultValue = "") String show, Model model) {
        var unit = viewer.requireUnit();
        var cycle = cycles.current(unit).orElse(null);
        var whole = viewer.scope("measures:responsibility").whole();
        model.addAttribute("cycle", cycle);
        model.addAttribute("mayPrepare", viewer.may(StatementAct.PREPARE.permission()));
        model.addAttribute("unsignedOnly", show.equals("unsigned"));
        if (cycle != null && whole) {
            var board = boards.of(unit, cycle);
            model.addAttribute("board", board);
            model.addAttribute(
                    "lines",
                    board.rows().stream()
                            .filter(row -> !show.equals("unsigned")
                                    || row.status() != StatementBoard.Status.SIGNED
                                            && row.status() != StatementBoard.Status.FORMER)
                            .toList());
        }
        model.addAttribute(
                "mine",
                rows.of(viewer.requirePerson()).stream()
                        .filter(statement ->
                                !statement.is(StatementState.DRAFT) && !statement.is(StatementState.WITHDRAWN))
                        .toList());
        return "measures/responsibility-statements";
    }

    @PostMapping("/preparation")
    @Allowed("measures:statements")
    String prepare(Viewer viewer, RedirectAttributes redirect) {
        var prepared = statements.prepare(viewer.requireUnit());
        redirect.addFlashAttribute(
                "done",
                prepared > 0 ? "measures.done.statements-prepared" : "measures.done.statements-prepared-already");
        return "redirect:/measures/responsibility/statements";
    }

    @PostMapping("/issue")
    @Allowed("measures:statements")
    String issueAll(Viewer viewer, RedirectAttributes redirect) {
        statements.issueAll(viewer.requireUnit());
        redirect.addFlashAttribute("done", "measures.done.statements-issued");
        return "redirect:/measures/responsibility/statements";
    }

    /** The words as the office types them. */
    record Typed(@Nullable String textZh, @Nullable String textEn) {

        Bilingual text() {
            return Bilingual.of(textZh, textEn);
        }
    }

    @GetMapping("/{id}")
    String show(Viewer viewer, @PathVariable StatementId id, Model model) {
        var statement = readable(viewer, id);
        var duty = boards.dutyOf(statement);
        var signed = statement.signed();
        var own = statement.person().equals(viewer.person());
        var changes = signed != null && statement.is(StatementState.SIGNED)
                ? DutyDifference.between(signed.list(), duty.list())
                : List.<DutyDifference>of();
        model.addAttribute("statement", statement);
        model.addAttribute("unit", units.find(statement.unit()).orElseThrow().name());
        model.addAttribute("list", signed == null ? duty.list() : signed.list());
        model.addAttribute(
                "text", signed == null ? StatementText.filled(statement.text(), duty.facts()) : signed.text());
        model.addAttribute("intact", statement.isIntact());
        model.addAttribute("changes", changes);
        model.addAttribute("now", duty.list());
        model.addAttribute("fingerprint", duty.list().fingerprint());
        model.addAttribute("stillSigns", duty.signs());
        model.addAttribute("office", viewer.may(StatementAct.WRITE.permission()));
        model.addAttribute("maySign", own && duty.signs() && statement.is(StatementState.ISSUED));
        model.addAttribute("maySignAnew", own && duty.signs() && !changes.isEmpty());
        if (!model.containsAttribute("typed")) {
            model.addAttribute(
                    "typed", new Typed(statement.text().zh(), statement.text().en()));
        }
        return "measures/responsibility-statement";
    }

    @PostMapping("/{id}")
    @Allowed("measures:statements")
    String write(
            Viewer viewer,
            @PathVariable StatementId id,
            @RequestParam int version,
            Typed typed,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("typed", typed);
        return act(viewer, id, model, redirect, "measures.done.statement-written", () -> {
            statements.write(id, version, typed.text());
            return id;
        });
    }

    @PostMapping("/{id}/issue")
    @Allowed("measures:statements")
    String issue(
            Viewer viewer,
            @PathVariable StatementId id,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, model, redirect, "measures.done.statement-issued", () -> {
            statements.issue(id, version);
            return id;
        });
    }

    @PostMapping("/{id}/taking-back")
    @Allowed("measures:statements")
    String takeBack(
            Viewer viewer,
            @PathVariable StatementId id,
            @RequestParam int version,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, model, redirect, "measures.done.statement-taken-back", () -> {
            statements.takeBack(id, version);
            return id;
        });
    }

    /** In person: whoever is signed in is who signs, and no delegation reaches here (segregation rule 6). */
    @PostMapping("/{id}/signature")
    @Allowed("measures:sign-statement")
    String sign(
            Viewer viewer,
            @PathVariable StatementId id,
            @RequestParam(defaultValue = "") String fingerprint,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                model,
                redirect,
                "measures.done.statement-signed",
                () -> statements.sign(id, viewer.requirePerson(), fingerprint));
    }

    private interface Act {
        StatementId done();
    }

    private String act(Viewer viewer, StatementId id, Model model, RedirectAttributes redirect, String done, Act act) {
        readable(viewer, id);
        try {
            var after = act.done();
            redirect.addFlashAttribute("done", done);
            return "redirect:/measures/responsibility/statements/" + after;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.statement-changed-meanwhile"))));
        }
        return show(viewer, id, model);
    }

    /** One's own once it is issued; all of the unit for whoever sees the whole table; drafts for the office. */
    private Statement readable(Viewer viewer, StatementId id) {
        var statement = rows.find(id)
                .filter(one -> Objects.equals(one.unit(), viewer.unit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var own = statement.person().equals(viewer.person());
        if (statement.is(StatementState.DRAFT) || statement.is(StatementState.WITHDRAWN)) {
            if (!viewer.may(StatementAct.WRITE.permission())) {
                throw new AccessDeniedException("measures.statement");
            }
        } else if (!own && !viewer.scope("measures:responsibility").whole()) {
            throw new AccessDeniedException("measures.statement");
        }
        return statement;
    }
}
