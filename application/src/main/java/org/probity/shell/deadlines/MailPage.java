package org.probity.shell.deadlines;

import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own digest by mail: whether, where, in which language. */
@Controller
@RequestMapping("/shell/deadlines/mail")
@Allowed(Allowed.SIGNED_IN)
class MailPage {

    private static final String HERE = "redirect:/shell/deadlines/mail";

    private final MailSettings settings;
    private final MailPreferences preferences;
    private final Mailer mailer;

    MailPage(MailSettings settings, MailPreferences preferences, Mailer mailer) {
        this.settings = settings;
        this.preferences = preferences;
        this.mailer = mailer;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("mailOn", settings.on());
        model.addAttribute("person", viewer.person());
        model.addAttribute("preference", preferences.of(viewer.account()));
        model.addAttribute("typed", "");
        return "shell/deadlines-mail";
    }

    /** Sends a code to the address: whoever can read it there may say that the address is theirs. */
    @PostMapping("/address")
    String address(
            Viewer viewer, @RequestParam(defaultValue = "") String address, Model model, RedirectAttributes redirect) {
        viewer.requirePerson();
        var typed = address.strip();
        try {
            var code = preferences.ask(viewer.account(), typed);
            if (!mailer.sendCode(typed, code, language())) {
                preferences.unask(viewer.account());
                throw new Refused(Refusal.at("address", "shell.deadlines.refusal.mail-server"));
            }
        } catch (Refused e) {
            show(viewer, model);
            model.addAttribute("typed", typed);
            model.addAttribute("refusals", new Refusals(e.refusals()));
            return "shell/deadlines-mail";
        }
        redirect.addFlashAttribute("done", "shell.deadlines.done.code-sent");
        return HERE;
    }

    @PostMapping("/code")
    String code(Viewer viewer, @RequestParam(defaultValue = "") String code, Model model, RedirectAttributes redirect) {
        viewer.requirePerson();
        if (!preferences.confirm(viewer.account(), code, language())) {
            show(viewer, model);
            model.addAttribute(
                    "refusals", new Refusals(java.util.List.of(Refusal.at("code", "shell.deadlines.refusal.code"))));
            return "shell/deadlines-mail";
        }
        redirect.addFlashAttribute("done", "shell.deadlines.done.confirmed");
        return HERE;
    }

    @PostMapping("/choice")
    String choose(
            Viewer viewer,
            @RequestParam(defaultValue = "false") boolean wanted,
            @RequestParam(defaultValue = "zh") String language,
            RedirectAttributes redirect) {
        viewer.requirePerson();
        preferences.choose(viewer.account(), wanted, language);
        redirect.addFlashAttribute("done", wanted ? "shell.deadlines.done.wanted" : "shell.deadlines.done.unwanted");
        return HERE;
    }

    @PostMapping("/forget")
    String forget(Viewer viewer, RedirectAttributes redirect) {
        viewer.requirePerson();
        preferences.forget(viewer.account());
        redirect.addFlashAttribute("done", "shell.deadlines.done.forgotten");
        return HERE;
    }

    private static String language() {
        return LocaleContextHolder.getLocale().getLanguage().equals("en") ? "en" : "zh";
    }
}
