package org.probity.identity;

import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The first visit to an empty store. Afterwards there is nothing at this address. */
@Controller
@RequestMapping("/identity/setup")
@Allowed(Allowed.EVERYBODY)
class SetupPage {

    private final Setup setup;
    private final SetupToken token;

    SetupPage(Setup setup, SetupToken token) {
        this.setup = setup;
        this.token = token;
    }

    @GetMapping
    String show(Model model) {
        refuseWhenDone();
        model.addAttribute("form", SetupForm.EMPTY);
        return "identity/setup";
    }

    @PostMapping
    String setUp(@ModelAttribute("form") SetupForm form, BindingResult binding, Model model) {
        refuseWhenDone();
        try {
            model.addAttribute("handed", setup.setUp(form));
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
        }
        model.addAttribute("form", form.withoutSecrets());
        return "identity/setup";
    }

    private void refuseWhenDone() {
        if (!token.isOpen()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
