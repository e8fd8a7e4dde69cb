package org.probity.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.spreadsheets.Finding;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.RegisterImport;
import org.probity.spreadsheets.RegisterWriter;
import org.probity.wording.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The import pages of all registers: choose a file, see what it would change, confirm, see what it did (docs/decisions/0005). */
@Controller
@Allowed({"organization:import", "powers:import", "risks:import"})
class ImportPages {

    private static final String ONE = "/{module}/import";
    private static final String TWO = "/{module}/{register}/import";
    private static final String ID = "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Findings and lines shown; the rest is counted. */
    private static final int SHOWN = 200;

    private final Imports imports;
    private final ImportPreviews previews;
    private final Clock clock;

    ImportPages(Imports imports, ImportPreviews previews, Clock clock) {
        this.imports = imports;
        this.previews = previews;
        this.clock = clock;
    }

    @GetMapping("/import")
    String overview(Viewer viewer, Model model) {
        var unit = viewer.requireUnit();
        model.addAttribute(
                "rows",
                imports.openTo(viewer).stream()
                        .map(one -> new OverviewRow(
                                one, previews.imported(unit, one.register().key())))
                        .toList());
        return "shell/imports";
    }

    record OverviewRow(RegisterImport register, List<ImportPreview> done) {}

    @GetMapping({ONE, TWO})
    String form(Viewer viewer, HttpServletRequest request, Model model) {
        return form(register(viewer, request), viewer, model);
    }

    private String form(RegisterImport register, Viewer viewer, Model model) {
        model.addAttribute("register", register);
        model.addAttribute(
                "imported",
                previews.imported(viewer.requireUnit(), register.register().key()));
        return "shell/import";
    }

    @PostMapping({ONE, TWO})
    String preview(
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(required = false) MultipartFile file,
            Model model)
            throws IOException {
        var register = register(viewer, request);
        try {
            var content = file == null ? new byte[0] : file.getBytes();
            imports.plan(register, viewer.requireUnit(), content);
            var id = previews.keep(
                    viewer.account(), viewer.requireUnit(), register.register().key(), fileName(file), content);
            return "redirect:" + register.path() + "/" + id;
        } catch (Refused refused) {
            response.setStatus(422);
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return form(register, viewer, model);
        }
    }

    @GetMapping({ONE + ID, TWO + ID})
    String previewed(Viewer viewer, HttpServletRequest request, @PathVariable UUID id, Model model) {
        var register = register(viewer, request);
        var preview = find(viewer, register, id);
        model.addAttribute("register", register);
        model.addAttribute("preview", preview);
        if (preview.isExpired(clock.instant())) {
            return "shell/import-expired";
        }
        if (!preview.isUsed()) {
            model.addAttribute("plan", view(imports.plan(register, preview.unit(), preview.content())));
        }
        return "shell/import-preview";
    }

    @PostMapping({ONE + ID, TWO + ID})
    String confirm(
            Viewer viewer,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam String shown,
            RedirectAttributes redirect) {
        var register = register(viewer, request);
        find(viewer, register, id);
        try {
            imports.confirm(id, viewer, register, shown);
            redirect.addFlashAttribute("done", "shell.import.done");
        } catch (Refused refused) {
            redirect.addFlashAttribute("refusals", new Refusals(refused.refusals()));
        }
        return "redirect:" + register.path() + "/" + id;
    }

    @GetMapping({ONE + "/template.xlsx", TWO + "/template.xlsx"})
    void template(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        var register = register(viewer, request);
        download(response, register.register().name().in(locale));
        RegisterWriter.to(response.getOutputStream(), register.register(), locale)
                .close();
    }

    @GetMapping({ONE + "/current.xlsx", TWO + "/current.xlsx"})
    void current(Viewer viewer, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        var register = register(viewer, request);
        download(response, register.register().name().in(locale));
        try (var writer = RegisterWriter.to(response.getOutputStream(), register.register(), locale)) {
            register.current(viewer.requireUnit().value(), writer::row);
        }
    }

    private static void download(HttpServletResponse response, String name) {
        response.setContentType(XLSX);
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private RegisterImport register(Viewer viewer, HttpServletRequest request) {
        var uri = request.getRequestURI();
        var register = imports.at(uri.substring(0, uri.indexOf("/import") + "/import".length()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!viewer.scope(register.permission()).whole()) {
            throw new AccessDeniedException(register.permission());
        }
        return register;
    }

    private ImportPreview find(Viewer viewer, RegisterImport register, UUID id) {
        return previews.find(id, viewer.account())
                .filter(preview -> preview.register().equals(register.register().key())
                        && preview.unit().equals(viewer.requireUnit()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String fileName(MultipartFile file) {
        var given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? "?" : name.substring(0, Math.min(200, name.length()));
    }

    private static PlanView view(ImportPlan plan) {
        var findings = plan.findings();
        var changes = plan.lines().stream()
                .filter(line -> line.outcome() != ImportPlan.Outcome.UNCHANGED)
                .toList();
        return new PlanView(
                plan,
                findings.stream().limit(SHOWN).toList(),
                Math.max(0, findings.size() - SHOWN),
                (int) findings.stream()
                        .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                        .count(),
                changes.stream().limit(SHOWN).toList(),
                Math.max(0, changes.size() - SHOWN));
    }

    /** What the preview page shows of a plan. */
    record PlanView(
            ImportPlan plan,
            List<Finding> findings,
            int moreFindings,
            int warnings,
            List<ImportPlan.Line> changes,
            int moreChanges) {

        public boolean ready() {
            return plan.errors() == 0 && plan.changesSomething();
        }
    }
}
