package org.probity.supervision.orders;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.shell.Attachments;
import org.probity.supervision.letters.Letters;
import org.probity.wording.EditConflict;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
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

/** One order: what was ordered, the report item by item, the review by two, the extension, and how it went on when it was not done. */
@Controller
@RequestMapping(OrderPages.PATH + "/{id:[0-9a-f-]{36}}")
@Allowed(OrderRows.READ)
class OrderPage {

    private final Orders orders;
    private final Escalations escalations;
    private final OrderAccess access;
    private final Letters letters;
    private final Attachments attachments;
    private final Dates dates;

    OrderPage(
            Orders orders,
            Escalations escalations,
            OrderAccess access,
            Letters letters,
            Attachments attachments,
            Dates dates) {
        this.orders = orders;
        this.escalations = escalations;
        this.access = access;
        this.letters = letters;
        this.attachments = attachments;
        this.dates = dates;
    }

    @GetMapping
    String show(Viewer viewer, @PathVariable UUID id, Model model) {
        return show(viewer, readable(viewer, id), null, model);
    }

    private String show(Viewer viewer, Order order, @Nullable Fields typed, Model model) {
        var open = access.open(viewer, order);
        model.addAttribute("order", order);
        model.addAttribute("typed", typed == null ? Fields.blank() : typed);
        model.addAttribute("again", typed != null);
        model.addAttribute("open", open.stream().map(Enum::name).toList());
        model.addAttribute(
                "letters",
                letters.about(Order.subject(order.id())).stream()
                        .filter(letter -> letters.find(letter.id(), viewer).isPresent())
                        .toList());
        model.addAttribute("files", attachments.of(OrderFiles.KIND, order.id().value()));
        model.addAttribute("mayAttach", open.contains(OrderAct.REPORT) || open.contains(OrderAct.REVIEW));
        model.addAttribute("today", dates.today());
        model.addAttribute("latestExtension", Extension.latest(order.issuedOn(), order.due()));
        model.addAttribute("latestAgain", dates.today().plusDays(Complexity.MINOR.days()));
        model.addAttribute("latestReorder", order.complexity().latest(dates.today()));
        return "supervision/orders/order";
    }

    @PostMapping("/beginning")
    @Allowed(OrderAccess.REPORT)
    String begin(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, model, redirect, typed -> orders.begin(viewer, new OrderId(id), version));
    }

    @PostMapping("/extension")
    @Allowed(OrderAccess.REPORT)
    String askExtension(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, model, redirect, typed -> {
            var until = typed.day("until");
            typed.orRefuse();
            orders.askExtension(viewer, new OrderId(id), version, Objects.requireNonNull(until), typed.value("reason"));
        });
    }

    @PostMapping("/extension/decision")
    @Allowed(OrderAccess.REVIEW)
    String decideExtension(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                form,
                model,
                redirect,
                typed -> orders.decideExtension(
                        viewer, new OrderId(id), version, typed.has("grant", "true"), typed.value("note")));
    }

    @PostMapping("/report")
    @Allowed(OrderAccess.REPORT)
    String report(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, model, redirect, typed -> {
            var done = OrderForm.done(readable(viewer, id), typed);
            if (typed.has("keep", "true")) {
                orders.saveReport(viewer, new OrderId(id), version, done);
            } else {
                orders.report(viewer, new OrderId(id), version, done);
            }
        });
    }

    @PostMapping("/review")
    @Allowed(OrderAccess.REVIEW)
    String review(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, model, redirect, typed -> {
            var found = OrderForm.found(readable(viewer, id), typed);
            var again = typed.value("againBy").isEmpty() ? null : typed.day("againBy");
            typed.orRefuse();
            orders.review(viewer, new OrderId(id), version, typed.value("method"), found, again);
        });
    }

    @PostMapping("/confirmation")
    @Allowed(OrderAccess.REVIEW)
    String confirm(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, model, redirect, typed -> orders.confirm(viewer, new OrderId(id), version));
    }

    @PostMapping("/escalation")
    @Allowed(OrderAccess.REVIEW)
    String escalate(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(viewer, id, form, model, redirect, typed -> {
            var step = typed.choice("step", Escalation.class);
            var due = step == Escalation.REORDERED ? typed.day("due") : dates.today();
            typed.orRefuse();
            switch (Objects.requireNonNull(step)) {
                case REORDERED ->
                    escalations.reorder(
                            viewer, new OrderId(id), version, Objects.requireNonNull(due), typed.value("note"));
                case RAISED -> escalations.raise(viewer, new OrderId(id), version, typed.value("note"));
                case ACCOUNTABILITY -> escalations.account(viewer, new OrderId(id), version, typed.value("note"));
            }
        });
    }

    @PostMapping("/withdrawal")
    @Allowed(OrderAccess.ISSUE)
    String withdraw(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect) {
        return act(
                viewer,
                id,
                form,
                model,
                redirect,
                typed -> orders.withdraw(viewer, new OrderId(id), version, typed.value("reason")));
    }

    private String act(
            Viewer viewer,
            UUID id,
            MultiValueMap<String, String> form,
            Model model,
            RedirectAttributes redirect,
            Consumer<Fields> act) {
        readable(viewer, id);
        var typed = Fields.of(form);
        try {
            act.accept(typed);
            redirect.addFlashAttribute("done", "supervision.done.order-moved");
            return "redirect:" + OrderPages.PATH + "/" + id;
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        } catch (EditConflict conflict) {
            model.addAttribute(
                    "refusals", new Refusals(List.of(Refusal.of("measures.refusal.entry-changed-meanwhile"))));
        }
        return show(viewer, readable(viewer, id), typed, model);
    }

    private Order readable(Viewer viewer, UUID id) {
        return orders.find(new OrderId(id), viewer)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
