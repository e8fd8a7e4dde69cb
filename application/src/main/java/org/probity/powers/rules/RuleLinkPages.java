package org.probity.powers.rules;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.wording.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ties a rule to powers and steps, unties it, and moves everything that cites a repealed rule to another. */
@Controller
@Allowed("powers:rules-draft")
class RuleLinkPages {

    private final RuleAccess access;
    private final RuleLinking linking;

    RuleLinkPages(RuleAccess access, RuleLinking linking) {
        this.access = access;
        this.linking = linking;
    }

    @PostMapping("/powers/rules/{id}/links")
    String link(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String target,
            Viewer viewer,
            RedirectAttributes redirect) {
        var rule = access.read(viewer, id);
        return done(redirect, id, "powers.rules.done.linked", () -> linking.link(viewer, rule, target));
    }

    @PostMapping("/powers/rules/{id}/links/{link}/removal")
    String unlink(
            @PathVariable UUID id,
            @PathVariable UUID link,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        access.read(viewer, id);
        return done(redirect, id, "powers.rules.done.unlinked", () -> linking.unlink(viewer, link, reason));
    }

    @PostMapping("/powers/rules/{id}/replacement")
    String replace(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String successor,
            Viewer viewer,
            RedirectAttributes redirect) {
        var rule = access.read(viewer, id);
        return done(redirect, id, "powers.rules.done.replaced", () -> linking.replaceAll(viewer, rule, id(successor)));
    }

    private static String done(RedirectAttributes redirect, UUID id, String done, Runnable act) {
        try {
            act.run();
            redirect.addFlashAttribute("done", done);
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
        }
        return "redirect:/powers/rules/" + id;
    }

    static @Nullable RuleId id(String text) {
        try {
            return text.isBlank() ? null : new RuleId(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
