package org.probity.identity;

import java.util.List;
import org.probity.frame.Allowed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door. With the demonstration loaded it lists the accounts to try; their password is public by design. */
@Controller
@Allowed(Allowed.EVERYBODY)
class SignInPage {

    private final Accounts accounts;
    private final boolean demo;

    SignInPage(Accounts accounts, @Value("${probity.demo}") boolean demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        model.addAttribute("demoUsernames", demo ? accounts.demoUsernames() : List.of());
        return "identity/sign-in";
    }
}
