package org.probity.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.organization.PersonId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's page: who may sign in. One-time passwords stand on it once, in the answer to the act itself. */
@Controller
@RequestMapping("/identity/accounts")
@Allowed("identity:accounts")
class AccountsPage {

    private final Accounts accounts;
    private final AccountList list;
    private final Sessions sessions;

    AccountsPage(Accounts accounts, AccountList list, Sessions sessions) {
        this.accounts = accounts;
        this.list = list;
        this.sessions = sessions;
    }

    /** A slip to hand over: whose account it is, its name and its password. */
    public record Handed(String username, String password, AccountList.@Nullable Without to) {}

    @GetMapping
    @Allowed({"identity:accounts", "identity:read-accounts"})
    String show(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "ALL") AccountList.State state,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        var administers = viewer.may("identity:accounts");
        var lines = list.lines(administers ? null : viewer.requireUnit(), q, state, after);
        model.addAttribute("lines", lines.subList(0, Math.min(AccountList.PAGE, lines.size())));
        model.addAttribute(
                "next",
                lines.size() > AccountList.PAGE
                        ? lines.get(AccountList.PAGE - 1).username()
                        : null);
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("states", AccountList.State.values());
        model.addAttribute("administers", administers);
        model.addAttribute("me", viewer.account());
        model.addAttribute("without", administers ? list.without() : List.of());
        return "identity/accounts";
    }

    @PostMapping
    String open(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "") String username,
            Model model) {
        try {
            if (person == null) {
                throw new Refused(Refusal.at("person", "identity.refusal.person-missing"));
            }
            var opened = accounts.openFor(new PersonId(person), username);
            model.addAttribute("handed", handed(List.of(opened)));
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            model.addAttribute("typed", username);
        }
        return show(viewer, "", AccountList.State.ALL, "", model);
    }

    @PostMapping("/missing")
    String openMissing(Viewer viewer, Model model) {
        var opened = accounts.openFor(
                list.without().stream().map(AccountList.Without::person).toList());
        model.addAttribute("handed", handed(opened));
        return show(viewer, "", AccountList.State.ALL, "", model);
    }

    private List<Handed> handed(List<OneTimePassword> opened) {
        var owners = list.owners(opened.stream().map(OneTimePassword::person).toList());
        return opened.stream()
                .map(one -> new Handed(one.username(), one.password(), owners.get(one.person())))
                .toList();
    }

    @PostMapping("/administrators")
    String openAdministrator(Viewer viewer, @RequestParam(defaultValue = "") String administrator, Model model) {
        try {
            var password = accounts.openAdministrator(administrator);
            model.addAttribute("handed", List.of(new Handed(administrator, password, null)));
        } catch (Refused refused) {
            model.addAttribute(
                    "refusals",
                    new Refusals(refused.refusals().stream()
                            .map(r -> new Refusal("administrator", r.code(), r.arguments()))
                            .toList()));
        }
        return show(viewer, "", AccountList.State.ALL, "", model);
    }

    @PostMapping("/{id}/reset")
    String reset(Viewer viewer, @PathVariable UUID id, Model model) {
        var account = account(id);
        sessions.endOthers(account.username(), null);
        var password = accounts.resetPassword(account.id());
        model.addAttribute(
                "handed",
                account.person() == null
                        ? List.of(new Handed(account.username(), password, null))
                        : handed(List.of(new OneTimePassword(account.person(), account.username(), password))));
        return show(viewer, account.username(), AccountList.State.ALL, "", model);
    }

    @PostMapping("/{id}/unlock")
    String unlock(@PathVariable UUID id, RedirectAttributes redirect) {
        accounts.unlock(account(id).id());
        redirect.addFlashAttribute("done", "identity.done.unlocked");
        return "redirect:/identity/accounts";
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable UUID id, RedirectAttributes redirect) {
        var account = account(id);
        accounts.disable(account.id(), true);
        sessions.endOthers(account.username(), null);
        redirect.addFlashAttribute("done", "identity.done.disabled");
        return "redirect:/identity/accounts";
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable UUID id, RedirectAttributes redirect) {
        accounts.disable(account(id).id(), false);
        redirect.addFlashAttribute("done", "identity.done.enabled");
        return "redirect:/identity/accounts";
    }

    private Account account(UUID id) {
        return accounts.find(new AccountId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
