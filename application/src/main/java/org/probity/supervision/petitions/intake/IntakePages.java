package org.probity.supervision.petitions.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Refusals;
import org.probity.organization.Unit;
import org.probity.organization.UnitId;
import org.probity.organization.Units;
import org.probity.supervision.petitions.Concern;
import org.probity.supervision.petitions.Reception;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Anybody hands a petition in, without an account (P2.3a). The receipt code stands on the page that answers, and nowhere else. */
@Controller
@RequestMapping("/petition")
@Allowed(Allowed.EVERYBODY)
class IntakePages {

    private final Units units;
    private final PublishedConcerns concerns;
    private final Reception reception;

    IntakePages(Units units, PublishedConcerns concerns, Reception reception) {
        this.units = units;
        this.concerns = concerns;
        this.reception = reception;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String unit, Model model) {
        return form(unit, IntakeForm.blank(), model);
    }

    private String form(@Nullable String wanted, IntakeForm form, Model model) {
        var all = units.all();
        var unit = chosen(all, wanted);
        model.addAttribute("units", all);
        model.addAttribute("unit", unit);
        model.addAttribute("form", form);
        model.addAttribute("choices", unit == null ? List.of() : concerns.of(unit.id()));
        model.addAttribute("kinds", PublishedConcerns.Kind.values());
        return "supervision/petitions/intake";
    }

    private static @Nullable Unit chosen(List<Unit> all, @Nullable String wanted) {
        if (all.size() == 1) {
            return all.get(0);
        }
        var id = Asked.id(wanted);
        return all.stream()
                .filter(unit -> unit.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    @PostMapping
    String handIn(
            @RequestParam(required = false) @Nullable String unit,
            @ModelAttribute("form") IntakeForm form,
            @RequestAttribute(Traceless.MAY_GO_ON) Throttle.Permit permit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var files = FormInMemory.files(request);
        try {
            if (!permit.isGranted()) {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                throw new Refused(Refusal.of("supervision.refusal.intake-busy"));
            }
            form.check(files);
            var body = chosen(units.all(), unit);
            if (body == null) {
                throw new Refused(Refusal.of("supervision.refusal.intake-unit"));
            }
            var concern = concern(body.id(), form);
            var code = reception.receive(
                    new Reception.Given(body.id(), concern, form.words(), form.reporter(), files, form.id()));
            model.addAttribute("code", code.shown());
            model.addAttribute("unit", body);
            return "supervision/petitions/receipt";
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(unit, form, model);
        }
    }

    private Concern concern(UnitId unit, IntakeForm form) {
        var value = form.concern();
        if (value == null || value.isBlank()) {
            return Concern.THE_UNIT;
        }
        return concerns.chosen(unit, value)
                .orElseThrow(() -> new Refused(Refusal.at("concern", "supervision.refusal.intake-concern")))
                .concern();
    }
}
