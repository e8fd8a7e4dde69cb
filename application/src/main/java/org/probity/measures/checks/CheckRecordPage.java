package org.probity.measures.checks;

import java.util.List;
import java.util.UUID;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.probity.measures.ControlMeasures;
import org.probity.shell.Attachments;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One check as it was made: what was looked at, found and rated, with the files the checker kept. */
@Controller
@Allowed({"measures:read", "measures:check", "measures:check-leader", "measures:check-chief"})
class CheckRecordPage {

    private final CheckRecords records;
    private final ControlMeasures measures;
    private final Evidences evidences;
    private final Attachments attachments;
    private final CheckFiles files;

    CheckRecordPage(
            CheckRecords records,
            ControlMeasures measures,
            Evidences evidences,
            Attachments attachments,
            CheckFiles files) {
        this.records = records;
        this.measures = measures;
        this.evidences = evidences;
        this.attachments = attachments;
        this.files = files;
    }

    @GetMapping("/measures/checks/records/{id}")
    String record(@PathVariable UUID id, Viewer viewer, Model model) {
        var record = records.find(id).orElseThrow(ChecksAccess::missing);
        if (!ChecksAccess.scope(viewer).covers(record.unit(), record.section(), record.post())) {
            throw new AccessDeniedException(ChecksAccess.READ);
        }
        model.addAttribute("record", record);
        model.addAttribute("measure", measures.find(record.measure()).orElseThrow());
        model.addAttribute(
                "looked",
                evidences.of(List.of(record.measure())).getOrDefault(record.measure(), List.of()).stream()
                        .filter(entry -> record.evidence().contains(entry.id()))
                        .toList());
        model.addAttribute("files", attachments.of(ChecksAudit.CHECK, id));
        model.addAttribute("mayAdd", files.mayChange(viewer, id));
        return "measures/checks/record";
    }
}
