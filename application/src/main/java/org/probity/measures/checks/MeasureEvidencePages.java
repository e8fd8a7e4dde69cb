package org.probity.measures.checks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.frame.Asked;
import org.probity.frame.Dates;
import org.probity.frame.Refusals;
import org.probity.identity.Viewer;
import org.probity.measures.ControlMeasure;
import org.probity.measures.ControlMeasures;
import org.probity.measures.MeasureEffect;
import org.probity.organization.People;
import org.probity.risks.MeasureId;
import org.probity.shell.Attachments;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A measure's evidence, checks and corrections: what its owner shows, and what others found. */
@Controller
@Allowed({"measures:read", "measures:check", "measures:check-leader", "measures:check-chief"})
class MeasureEvidencePages {

    private static final int MOST_FILES = 5;

    private final CheckLines lines;
    private final CheckRecords records;
    private final Evidences evidences;
    private final EvidenceActs acts;
    private final CheckActs checks;
    private final Corrections corrections;
    private final CheckerDirectory directory;
    private final ControlMeasures measures;
    private final Attachments attachments;
    private final People people;
    private final Dates dates;

    MeasureEvidencePages(
            CheckLines lines,
            CheckRecords records,
            Evidences evidences,
            EvidenceActs acts,
            CheckActs checks,
            Corrections corrections,
            CheckerDirectory directory,
            ControlMeasures measures,
            Attachments attachments,
            People people,
            Dates dates) {
        this.lines = lines;
        this.records = records;
        this.evidences = evidences;
        this.acts = acts;
        this.checks = checks;
        this.corrections = corrections;
        this.directory = directory;
        this.measures = measures;
        this.attachments = attachments;
        this.people = people;
        this.dates = dates;
    }

    /** What was typed for a new entry. */
    record EvidenceTyped(String happenedOn, String text, String corrects) {}

    @GetMapping("/measures/checks/{id}")
    String measure(@PathVariable UUID id, @RequestParam(defaultValue = "") String correct, Viewer viewer, Model model) {
        var measure = seen(id, viewer);
        var corrected = Asked.id(correct);
        var entry = corrected == null ? null : evidences.find(corrected).orElse(null);
        var typed = entry == null || !entry.measure().equals(measure.id())
                ? new EvidenceTyped(dates.today().toString(), "", "")
                : new EvidenceTyped(entry.happenedOn().toString(), entry.text(), correct);
        return page(measure, typed, new CheckTyped(new LinkedMultiValueMap<>(), true), viewer, model);
    }

    @PostMapping("/measures/checks/{id}/evidence")
    @Allowed("measures:evidence")
    String add(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String happenedOn,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String corrects,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        var measure = seen(id, viewer);
        try {
            acts.add(
                    viewer,
                    measure.id(),
                    Asked.day(happenedOn),
                    text,
                    Asked.id(corrects),
                    files(files == null ? List.of() : files));
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return page(
                    measure,
                    new EvidenceTyped(happenedOn, text, corrects),
                    new CheckTyped(new LinkedMultiValueMap<>(), true),
                    viewer,
                    model);
        }
        redirect.addFlashAttribute("done", "measures.checks.done.evidence");
        return "redirect:/measures/checks/" + id;
    }

    @PostMapping("/measures/checks/corrections/{id}/report")
    @Allowed("measures:evidence")
    String report(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String report,
            Viewer viewer,
            RedirectAttributes redirect) {
        var correction = corrections.find(id).orElseThrow(ChecksAccess::missing);
        acts.report(viewer, id, version, report);
        redirect.addFlashAttribute("done", "measures.checks.done.reported");
        return "redirect:/measures/checks/" + correction.measure();
    }

    @PostMapping("/measures/checks/corrections/{id}/follow-up")
    @Allowed({"measures:check", "measures:check-leader", "measures:check-chief"})
    String followUp(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields,
            Viewer viewer,
            Model model,
            RedirectAttributes redirect) {
        var correction = corrections.find(id).orElseThrow(ChecksAccess::missing);
        var measure = seen(correction.measure().value(), viewer);
        var typed = new CheckTyped(fields, false);
        var entry = typed.entry(correction.measure().value());
        try {
            if (entry == null) {
                throw new Refused(Refusal.of("measures.checks.refusal.nothing"));
            }
            checks.followUp(viewer, id, version, Asked.day(fields.getFirst("on")), entry);
        } catch (Refused refused) {
            model.addAttribute("refusals", new Refusals(refused.refusals()));
            return page(measure, new EvidenceTyped(dates.today().toString(), "", ""), typed, viewer, model);
        }
        redirect.addFlashAttribute("done", "measures.checks.done.followed-up");
        return "redirect:/measures/checks/" + correction.measure();
    }

    private String page(ControlMeasure measure, EvidenceTyped typed, CheckTyped checked, Viewer viewer, Model model) {
        var line = lines.find(measure.id()).orElse(null);
        var entries = evidences.of(List.of(measure.id())).getOrDefault(measure.id(), List.of());
        model.addAttribute("measure", measure);
        model.addAttribute("line", line);
        model.addAttribute("entries", entries);
        model.addAttribute("files", filesOf(entries));
        model.addAttribute("stale", line != null && isStale(line, entries));
        model.addAttribute("checks", records.of(measure.id()));
        model.addAttribute("corrections", corrections.of(measure.id()));
        model.addAttribute("keeps", line != null && ChecksAccess.keepsEvidence(viewer, line));
        model.addAttribute("typed", typed);
        model.addAttribute("checked", checked);
        model.addAttribute("today", dates.today());
        model.addAttribute("results", CheckResult.values());
        model.addAttribute("effects", MeasureEffect.values());
        if (line != null) {
            var checkers = directory.of(line.unit(), dates.today());
            var responsible = checkers.responsible(line.checked());
            model.addAttribute("checkers", CheckList.together(responsible, people.names(responsible)));
            model.addAttribute("state", line.state(dates.today()));
            model.addAttribute(
                    "mayFollow",
                    viewer.person() != null
                            && ChecksPages.mayCheck(viewer)
                            && checkers.standing(viewer.person(), line.checked())
                                    .isPresent());
            model.addAttribute("since", Evidences.since(entries, line.lastCheckedAt()));
        }
        return "measures/checks/measure";
    }

    /** Whether the newest entry is older than the time between two checks. */
    private boolean isStale(CheckLine line, List<Evidence> entries) {
        var newest = entries.stream()
                .filter(Evidence::stands)
                .map(Evidence::happenedOn)
                .max(LocalDate::compareTo)
                .orElse(line.startsOn());
        return line.period().after(newest).isBefore(dates.today());
    }

    private Map<UUID, List<org.probity.shell.Attachment>> filesOf(List<Evidence> entries) {
        return entries.stream()
                .filter(entry -> entry.files() > 0)
                .collect(Collectors.toMap(Evidence::id, entry -> attachments.of(ChecksAudit.EVIDENCE, entry.id())));
    }

    private static List<EvidenceActs.File> files(List<MultipartFile> sent) throws IOException {
        var files = new ArrayList<EvidenceActs.File>();
        for (var file : sent.stream().filter(f -> !f.isEmpty()).toList()) {
            if (file.getSize() > Attachments.LARGEST) {
                throw new Refused(Refusal.at("files", "shell.refusal.file-too-large"));
            }
            if (files.size() == MOST_FILES) {
                throw new Refused(Refusal.at("files", "measures.checks.refusal.files", MOST_FILES));
            }
            var name = file.getOriginalFilename();
            files.add(new EvidenceActs.File(name == null ? "" : name, file.getBytes()));
        }
        return files;
    }

    private ControlMeasure seen(UUID id, Viewer viewer) {
        var measure = measures.find(new MeasureId(id)).orElseThrow(ChecksAccess::missing);
        var post = measure.owner() == null ? measure.point().post() : measure.owner();
        if (!ChecksAccess.scope(viewer).covers(measure.unit(), measure.point().section(), post)) {
            throw new AccessDeniedException(ChecksAccess.READ);
        }
        return measure;
    }
}
