package org.probity.identity;

import org.probity.frame.Allowed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The door. With the demonstration loaded it lists the accounts to try; their password is public by design. */
@Controller
@Allowed(Allowed.EVERYBODY)
class SignInPage {

    private final DemoAccounts demo;
    private final SetupToken setup;

    SignInPage(DemoAccounts demo, SetupToken setup) {
        this.demo = demo;
        this.setup = setup;
    }

    @GetMapping("/sign-in")
    String signIn(Model model) {
        if (setup.isOpen()) {
            return "redirect:/identity/setup";
        }
        model.addAttribute("demo", demo.byRole());
        return "identity/sign-in";
    }
}
