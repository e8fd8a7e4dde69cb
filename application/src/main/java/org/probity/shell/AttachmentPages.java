package org.probity.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.probity.audit.AuditedContent;
import org.probity.frame.Allowed;
import org.probity.identity.Viewer;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, hands out and withdraws attached files, as the subject's own module allows. */
@Controller
@Allowed(Allowed.SIGNED_IN)
class AttachmentPages {

    private final Attachments attachments;
    private final Map<String, AttachmentOwner> owners;

    AttachmentPages(Attachments attachments, List<AttachmentOwner> owners) {
        this.attachments = attachments;
        this.owners = owners.stream().collect(Collectors.toMap(AttachmentOwner::kind, Function.identity()));
    }

    @PostMapping("/attachments")
    String add(
            @RequestParam String subject,
            @RequestParam UUID subjectId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            RedirectAttributes redirect)
            throws IOException {
        var owner = owner(subject);
        var unit = owner.unitOf(subjectId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!owner.mayChange(viewer, subjectId)) {
            throw new AccessDeniedException(subject);
        }
        if (file == null || file.isEmpty()) {
            throw new Refused(Refusal.of("shell.refusal.file-empty"));
        }
        if (file.getSize() > Attachments.LARGEST) {
            throw new Refused(Refusal.of("shell.refusal.file-too-large"));
        }
        var name = file.getOriginalFilename();
        attachments.add(unit, subject, subjectId, name == null ? "" : name, file.getBytes());
        redirect.addFlashAttribute("done", "shell.attachment.added");
        return "redirect:" + owner.pageOf(subjectId);
    }

    @GetMapping("/attachments/{id}")
    ResponseEntity<byte[]> download(@PathVariable UUID id, Viewer viewer) {
        var attachment = find(id);
        if (!owner(attachment.subject()).mayRead(viewer, attachment.subjectId())) {
            throw new AccessDeniedException(attachment.subject());
        }
        if (attachment.isWithdrawn()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(attachments.content(attachment.id()));
    }

    @PostMapping("/attachments/{id}/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            RedirectAttributes redirect) {
        var attachment = find(id);
        var owner = owner(attachment.subject());
        if (!owner.mayChange(viewer, attachment.subjectId())) {
            throw new AccessDeniedException(attachment.subject());
        }
        attachments.withdraw(attachment.id(), reason);
        redirect.addFlashAttribute("done", "shell.attachment.withdrawn");
        return "redirect:" + owner.pageOf(attachment.subjectId());
    }

    private Attachment find(UUID id) {
        return attachments
                .find(new AttachmentId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private AttachmentOwner owner(String subject) {
        var owner = owners.get(subject);
        if (owner == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return owner;
    }

    /** The log covers a file by its fingerprint. */
    @Configuration(proxyBeanMethods = false)
    static class AttachmentAudit {

        @Bean
        AuditedContent auditedAttachments() {
            return new AuditedContent(Attachments.SUBJECT, """
                    select id, jsonb_build_object('subject', subject, 'subject_id', subject_id, 'name', name, 'size', size_bytes,
                        'fingerprint', encode(sha256(content), 'hex'), 'added_by', added_by, 'withdrawn', withdrawn_reason) as content
                    from shell.attachment
                    """);
        }
    }
}
