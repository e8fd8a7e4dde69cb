package org.probity.measures.projects;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.powers.Allocation;
import org.probity.shell.Attachments;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who holds power in a link, what it rests on and what shows that it was done, written in or taken away. */
@Controller
class LinkWritingPages {

    private static final Map<String, String> PARTS =
            Map.of("subjects", "project_subject", "references", "project_reference", "evidence", "project_evidence");

    private final ProjectAccess access;
    private final LinkWriting writing;

    LinkWritingPages(ProjectAccess access, LinkWriting writing) {
        this.access = access;
        this.writing = writing;
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/subjects")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String subject(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "") String outsideZh,
            @RequestParam(defaultValue = "") String outsideEn,
            @RequestParam(defaultValue = "") String role,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        var of = LinkPages.kind(kind);
        var chosen = Typed.uuid(post);
        return Outcome.of(
                redirect,
                LinkPages.page(id, of),
                "measures.projects.done.part-added",
                () -> writing.addSubject(
                        viewer,
                        project,
                        of,
                        version,
                        chosen == null ? null : new PostId(chosen),
                        Bilingual.of(outsideZh, outsideEn),
                        Objects.requireNonNullElse(Typed.one(Allocation.Role.values(), role), Allocation.Role.HANDLE)));
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/references")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String reference(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String target,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        var of = LinkPages.kind(kind);
        var wanted = Typed.one(ReferenceKind.values(), what);
        if (wanted == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Outcome.of(
                redirect,
                LinkPages.page(id, of),
                "measures.projects.done.part-added",
                () -> writing.addReference(viewer, project, of, version, wanted, Typed.uuid(target), text.strip()));
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/evidence")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String evidence(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String evidenceTitle,
            @RequestParam(defaultValue = "") String datedOn,
            @RequestParam(defaultValue = "") String keptAt,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        var project = access.read(viewer, id);
        var of = LinkPages.kind(kind);
        var given = file == null || file.isEmpty() || file.getSize() > Attachments.LARGEST ? null : file;
        var tooLarge = file != null && file.getSize() > Attachments.LARGEST;
        var upload = given == null
                ? null
                : new LinkWriting.File(Objects.requireNonNullElse(given.getOriginalFilename(), ""), given.getBytes());
        return Outcome.of(redirect, LinkPages.page(id, of), "measures.projects.done.evidence", () -> {
            var refusals = new ArrayList<Refusal>();
            if (tooLarge) {
                refusals.add(Refusal.at("keptAt", "shell.refusal.file-too-large"));
            }
            var on = Typed.day("datedOn", datedOn, refusals);
            Refused.ifAny(refusals);
            writing.addEvidence(viewer, project, of, version, evidenceTitle.strip(), on, keptAt.strip(), upload);
        });
    }

    @PostMapping("/measures/projects/{id}/links/{kind}/{part:subjects|references|evidence}/{child}/removal")
    @Allowed({"measures:projects-edit", "measures:projects-link"})
    String remove(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String part,
            @PathVariable UUID child,
            @RequestParam(defaultValue = "-1") int version,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var project = access.read(viewer, id);
        var of = LinkPages.kind(kind);
        return Outcome.of(
                redirect,
                LinkPages.page(id, of),
                "measures.projects.done.part-removed",
                () -> writing.remove(
                        viewer, project, of, version, Objects.requireNonNull(PARTS.get(part)), child, reason));
    }
}
