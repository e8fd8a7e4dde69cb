package org.probity.powers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The power list: filtered, counted, as of any day; and what is done to several powers at once. */
@Controller
class PowerListPage {

    private static final int MOST = 200;

    private final PowerList list;
    private final PowerActs acts;
    private final Batches batches;
    private final PostBook posts;
    private final Dates dates;

    PowerListPage(PowerList list, PowerActs acts, Batches batches, PostBook posts, Dates dates) {
        this.list = list;
        this.acts = acts;
        this.batches = batches;
        this.posts = posts;
        this.dates = dates;
    }

    @GetMapping("/powers")
    @Allowed("powers:read")
    String powers(@RequestParam Map<String, String> typed, Viewer viewer, Model model) {
        var filter = PowerFilter.of(typed);
        var scope = viewer.scope("powers:read");
        var totals = list.totals(scope, filter);
        var total = totals.values().stream().mapToInt(Integer::intValue).sum();
        model.addAttribute("filter", filter);
        model.addAttribute("lines", list.page(scope, filter));
        model.addAttribute("totals", totals);
        model.addAttribute("total", total);
        model.addAttribute("pages", Math.max(1, (total + PowerFilter.ROWS - 1) / PowerFilter.ROWS));
        model.addAttribute(
                "sections", posts.of(viewer.requireUnit(), dates.today()).sections());
        model.addAttribute("bulk", filter.asOf() == null ? bulk(viewer) : List.of());
        model.addAttribute("mayDraft", viewer.may("powers:draft"));
        model.addAttribute("mayCompose", filter.asOf() == null && viewer.may("powers:publish"));
        model.addAttribute("batches", batches.waiting(viewer.requireUnit()));
        model.addAttribute("types", PowerType.values());
        model.addAttribute("states", PowerState.values());
        model.addAttribute("problems", PowerFilter.Problem.values());
        return "powers/list";
    }

    /** The acts that go a level further and that the viewer has for any power at all. */
    private static List<PowerAct> bulk(Viewer viewer) {
        return List.of(PowerAct.CONFIRM, PowerAct.REVIEW, PowerAct.PUBLISH).stream()
                .filter(act -> viewer.may(act.permission()))
                .toList();
    }

    @PostMapping("/powers/acts/{act}")
    @Allowed({"powers:confirm", "powers:review", "powers:publish"})
    String performAll(
            @PathVariable String act,
            @RequestParam(name = "power", required = false) @Nullable List<String> chosen,
            @RequestParam(defaultValue = "/powers") String back,
            Viewer viewer,
            RedirectAttributes redirect) {
        var wanted = PowerAct.ofSlug(act);
        if (wanted == null || !wanted.goesOn()) {
            throw new ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND);
        }
        acts.performAll(viewer, seen(chosen), wanted, null);
        redirect.addFlashAttribute("done", "powers.done." + wanted.slug());
        return "redirect:" + own(back);
    }

    @PostMapping("/powers/batches")
    @Allowed("powers:publish")
    String compose(
            @RequestParam(name = "power", required = false) @Nullable List<String> chosen,
            Viewer viewer,
            RedirectAttributes redirect) {
        var day = dates.today();
        var title = new Bilingual("职权清单审定（%s）".formatted(day), "Approval of the power list (%s)".formatted(day));
        var batch = batches.compose(
                viewer, seen(chosen).stream().map(PowerActs.Seen::id).toList(), title);
        redirect.addFlashAttribute("done", "powers.done.batch");
        return "redirect:/powers/batches/" + batch;
    }

    @GetMapping("/powers/batches/{id}")
    @Allowed("powers:read")
    String batch(@PathVariable java.util.UUID id, Viewer viewer, Model model) {
        var batch = batches.find(new BatchId(id))
                .filter(found -> found.unit().equals(viewer.scope("powers:read").unit()))
                .orElseThrow(() -> new ResponseStatusException(org.springframework.http.HttpStatus.NOT_FOUND));
        model.addAttribute("batch", batch);
        model.addAttribute("powers", batches.powersOf(batch.id()));
        return "powers/batch";
    }

    /** What was ticked: each value is a power's id and the version its page showed. */
    private static List<PowerActs.Seen> seen(@Nullable List<String> chosen) {
        if (chosen == null || chosen.isEmpty()) {
            throw new Refused(Refusal.of("powers.refusal.nothing-chosen"));
        }
        if (chosen.size() > MOST) {
            throw new Refused(Refusal.of("powers.refusal.too-many-chosen", MOST));
        }
        var seen = new ArrayList<PowerActs.Seen>();
        for (var value : chosen) {
            var parts = value.split("@", 2);
            try {
                seen.add(new PowerActs.Seen(PowerId.of(parts[0]), Integer.parseInt(parts.length > 1 ? parts[1] : "")));
            } catch (IllegalArgumentException e) {
                throw new ResponseStatusException(org.springframework.http.HttpStatus.BAD_REQUEST, "power", e);
            }
        }
        return seen;
    }

    private static String own(String back) {
        return back.equals("/powers") || back.startsWith("/powers?") ? back : "/powers";
    }
}
