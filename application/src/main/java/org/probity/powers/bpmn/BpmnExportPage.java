package org.probity.powers.bpmn;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.frame.Allowed;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.organization.PostId;
import org.probity.powers.PostBook;
import org.probity.powers.Power;
import org.probity.powers.PowerAccess;
import org.probity.powers.PowerContent;
import org.probity.powers.PowerContents;
import org.probity.powers.Step;
import org.probity.powers.TimeLimit;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A power's chart as a BPMN 2.0 file (P2.1.1d): of the edition in force, or of the one under way. */
@Controller
class BpmnExportPage {

    private final PowerAccess access;
    private final PowerContents contents;
    private final PostBook posts;
    private final MessageSource messages;
    private final AuditLog auditLog;
    private final TransactionTemplate transactions;
    private final Dates dates;

    BpmnExportPage(
            PowerAccess access,
            PowerContents contents,
            PostBook posts,
            MessageSource messages,
            AuditLog auditLog,
            TransactionTemplate transactions,
            Dates dates) {
        this.access = access;
        this.contents = contents;
        this.posts = posts;
        this.messages = messages;
        this.auditLog = auditLog;
        this.transactions = transactions;
        this.dates = dates;
    }

    @GetMapping("/powers/{id}/chart.bpmn")
    @Allowed("powers:read")
    ResponseEntity<byte[]> export(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String edition, Viewer viewer, Locale locale) {
        var power = access.read(viewer, id);
        var draft = edition.equals("draft");
        access.requireEdition(viewer, power, draft);
        var content = draft ? contents.underWay(power) : contents.of(power);
        if (content.steps().isEmpty()) {
            throw new Refused(Refusal.of("powers.bpmn.refusal.nothing-to-export"));
        }
        var file = write(power, content, locale);
        transactions.executeWithoutResult(
                status -> auditLog.append("powers.chart-exported", Subject.of("powers.chart", id)));
        var name = content.facts().code() + " " + content.facts().name().in(locale) + ".bpmn";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(BpmnWriter.line(name).replaceAll("[\\\\/:*?\"<>|]", "_"), UTF_8)
                                .build()
                                .toString())
                .body(file.getBytes(UTF_8));
    }

    /** The file, in the reader's language. */
    String write(Power power, PowerContent content, Locale locale) {
        var book = posts.of(power.unit(), dates.today());
        var words = new BpmnWriter.Words(
                content.facts().code() + " " + content.facts().name().in(locale),
                word("powers.bpmn.start", locale),
                word("powers.step.end", locale),
                word("powers.step.no-post", locale),
                step -> about(step, locale));
        return BpmnWriter.write(power, content, id -> post(book, id), words, locale);
    }

    private static BpmnWriter.Post post(PostBook.Pages book, PostId id) {
        var line = book.post(id);
        return line == null
                ? new BpmnWriter.Post("", new Bilingual("", ""))
                : new BpmnWriter.Post(line.code(), line.name());
    }

    /** What a modeler shows of F4 beside the task. */
    private String about(Step step, Locale locale) {
        var lines = new ArrayList<String>();
        var limit = step.limit();
        if (limit != null) {
            lines.add(word("powers.bpmn.about", locale, word("powers.step.limit", locale), limit(limit, locale)));
            if (!step.counts()) {
                lines.add(word("powers.step.does-not-count", locale));
            }
        }
        if (step.discretion()) {
            lines.add(word("powers.step.discretion", locale));
        }
        if (step.disclosed()) {
            lines.add(word("powers.step.disclosed", locale));
        }
        if (!step.control().isBlank()) {
            lines.add(word("powers.bpmn.about", locale, word("powers.step.control", locale), step.control()));
        }
        return String.join("\n", lines);
    }

    private String limit(TimeLimit limit, Locale locale) {
        return limit.days() == 0
                ? word("powers.limit.same-day", locale)
                : word("powers.limit." + limit.unit(), locale, limit.days());
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
