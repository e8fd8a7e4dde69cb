package org.probity.audit.pages;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import org.probity.audit.Verification;
import org.probity.frame.Allowed;
import org.probity.frame.MenuEntry;
import org.probity.identity.Viewer;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** The log of acts, and the proof that it is whole. */
@Controller
@Allowed({"audit:read", "audit:administration"})
class LogPage {

    private final Acts acts;
    private final Verification verification;
    private final Semaphore oneAtATime = new Semaphore(1);

    LogPage(Acts acts, Verification verification) {
        this.acts = acts;
        this.verification = verification;
    }

    @GetMapping("/audit")
    String list(Viewer viewer, WebRequest request, Model model) {
        var filter = ActsFilter.of(request::getParameter);
        var found = acts.find(viewer, filter);
        model.addAttribute("filter", filter);
        model.addAttribute("found", found);
        model.addAttribute("acts", acts.acts());
        model.addAttribute("kinds", acts.kinds());
        model.addAttribute("whole", viewer.may("audit:read"));
        model.addAttribute(
                "nextPage",
                address(filter)
                        .replaceQueryParam("before", found.last())
                        .build()
                        .encode()
                        .toUriString());
        model.addAttribute(
                "firstPage",
                address(filter).replaceQueryParam("before").build().encode().toUriString());
        return "audit/log";
    }

    /** Reads the whole store, so only one runs at a time on a node. */
    @PostMapping("/audit/verification")
    String verify(Model model) throws SQLException {
        if (!oneAtATime.tryAcquire()) {
            throw new Refused(Refusal.of("audit.refusal.verification-runs"));
        }
        try {
            model.addAttribute("report", verification.run());
        } finally {
            oneAtATime.release();
        }
        return "audit/verification";
    }

    /** A reload after the report, or a typed address: the report is made anew from the log's page. */
    @GetMapping("/audit/verification")
    String verification() {
        return "redirect:/audit";
    }

    private static UriComponentsBuilder address(ActsFilter filter) {
        var address = UriComponentsBuilder.fromPath("/audit");
        add(address, "who", filter.who());
        add(address, "act", filter.act());
        add(address, "kind", filter.kind());
        add(address, "subject", filter.subject());
        add(address, "from", filter.from() == null ? "" : filter.from().toString());
        add(address, "to", filter.to() == null ? "" : filter.to().toString());
        add(address, "by", filter.by());
        return address.queryParam("size", filter.size());
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }

    /** Where the log stands in the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {
        @Bean
        MenuEntry auditMenu() {
            return new MenuEntry(
                    MenuEntry.Group.GROUND, 90, "audit.menu", "/audit", "shield-check", "audit:administration");
        }
    }
}
