package org.probity.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing one's own password; other places where one is signed in are signed out. */
@Controller
@RequestMapping("/identity/password")
@Allowed(Allowed.SIGNED_IN)
class PasswordPage {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;
    private final Sessions sessions;
    private final Clock clock;

    PasswordPage(
            Accounts accounts, PasswordEncoder passwords, SignInAttempts attempts, Sessions sessions, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("must", viewer.mustChangePassword());
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "identity/password";
    }

    @PostMapping
    String change(
            Viewer viewer,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        try {
            check(viewer, current, password, again, request.getRemoteAddr());
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return show(viewer, model);
        }
        accounts.changePassword(viewer.account(), password);
        sessions.endOthers(viewer.username(), request.getSession().getId());
        redirect.addFlashAttribute("done", "identity.done.password-changed");
        return viewer.mustChangePassword() ? "redirect:/" : "redirect:/identity/me";
    }

    private void check(Viewer viewer, String current, String password, String again, String address) {
        var account = accounts.find(viewer.account()).orElseThrow();
        if (account.lockedAt(clock.instant()) || !passwords.matches(current, account.passwordHash())) {
            attempts.failed(viewer.username(), address);
            throw new Refused(Refusal.at("current", "identity.refusal.password-wrong"));
        }
        var refusals = new ArrayList<>(PasswordRules.refusals(viewer.username(), password, again));
        if (password.equals(current)) {
            refusals.add(Refusal.at("password", "identity.refusal.password-same"));
        }
        Refused.ifAny(refusals);
    }
}
