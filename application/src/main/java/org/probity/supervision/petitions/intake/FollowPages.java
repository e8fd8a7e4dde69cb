package org.probity.supervision.petitions.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Refusals;
import org.probity.supervision.petitions.GivenFile;
import org.probity.supervision.petitions.Reception;
import org.probity.supervision.petitions.sealing.ReceiptCode;
import org.probity.supervision.petitions.sealing.UnsealingFailed;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The reporter follows a petition with its receipt code, which travels in forms and never in an address. A wrong code is answered in the
 * same words whatever is wrong with it.
 */
@Controller
@RequestMapping("/petition/follow")
@Allowed(Allowed.EVERYBODY)
class FollowPages {

    private static final int LONGEST = 5000;

    private final Reception reception;

    FollowPages(Reception reception) {
        this.reception = reception;
    }

    @GetMapping
    String ask() {
        return "supervision/petitions/follow";
    }

    @PostMapping
    String show(
            @RequestParam(defaultValue = "") String code,
            @RequestAttribute(Traceless.MAY_GO_ON) Throttle.Permit permit,
            HttpServletResponse response,
            Model model) {
        return show(code, permit, response, model, "");
    }

    private String show(String typed, Throttle.Permit permit, HttpServletResponse response, Model model, String text) {
        if (!permit.isGranted() || permit.isBarred()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("refusals", refusals("supervision.refusal.intake-busy"));
            return "supervision/petitions/follow";
        }
        var code = ReceiptCode.typed(typed);
        var found = code.flatMap(this::followed);
        if (found.isEmpty()) {
            var borne = permit.bearsWrongCode();
            response.setStatus((borne ? HttpStatus.OK : HttpStatus.TOO_MANY_REQUESTS).value());
            model.addAttribute(
                    "refusals",
                    refusals(borne ? "supervision.refusal.intake-code" : "supervision.refusal.intake-busy"));
            return "supervision/petitions/follow";
        }
        model.addAttribute("code", code.get().shown());
        model.addAttribute("petition", found.get());
        model.addAttribute("form", UUID.randomUUID());
        model.addAttribute("text", text);
        return "supervision/petitions/followed";
    }

    private java.util.Optional<Reception.Followed> followed(ReceiptCode code) {
        try {
            return reception.follow(code);
        } catch (UnsealingFailed otherKey) {
            return java.util.Optional.empty();
        }
    }

    private static Refusals refusals(String code) {
        return new Refusals(java.util.List.of(Refusal.of(code)));
    }

    @PostMapping("/messages")
    String add(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String form,
            @RequestAttribute(Traceless.MAY_GO_ON) Throttle.Permit permit,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var known = ReceiptCode.typed(code);
        if (known.isEmpty() || !permit.isGranted() || permit.isBarred()) {
            return show(code, permit, response, model, "");
        }
        var words = text.replace("\u0000", "").strip();
        var files = FormInMemory.files(request);
        try {
            var refused = new ArrayList<Refusal>();
            if (words.length() < 2) {
                refused.add(Refusal.at("text", "supervision.refusal.intake-words"));
            }
            IntakeForm.tooLong(refused, "text", words, LONGEST);
            refused.addAll(GivenFile.refusals(files));
            Refused.ifAny(refused);
            var id = Asked.id(form);
            if (reception.add(known.get(), words, files, id == null ? UUID.randomUUID() : id)) {
                model.addAttribute("done", "supervision.intake.added");
            }
            return show(code, permit, response, model, "");
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return show(code, permit, response, model, words);
        }
    }
}
