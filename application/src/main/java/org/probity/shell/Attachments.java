package org.probity.shell;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.CurrentActor;
import org.probity.audit.Subject;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The files attached to things of the modules above. A file is withdrawn with a reason, never deleted. */
@Repository
public class Attachments {

    static final String SUBJECT = "shell.attachment";

    /** The largest file, in bytes: 20 MB. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int MOST = 50;

    private static final String FILES = """
            select f.id, f.subject, f.subject_id, f.name, f.media_type, f.size_bytes, f.sha256, f.added_at, f.added_by,
                f.withdrawn_reason, p.name_zh, p.name_en
            from shell.attachment f
            left join identity.account a on a.username = f.added_by
            left join organization.person p on p.id = a.person_id
            """;

    private final JdbcClient jdbc;
    private final AuditLog auditLog;
    private final CurrentActor actor;
    private final Clock clock;

    Attachments(JdbcClient jdbc, AuditLog auditLog, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.auditLog = auditLog;
        this.actor = actor;
        this.clock = clock;
    }

    /** The files of a subject, withdrawn ones included, in the order they came. */
    public List<Attachment> of(String subject, UUID subjectId) {
        return jdbc.sql(FILES + """
                        where f.subject = :subject and f.subject_id = :id order by f.added_at, f.id
                        """)
                .param("subject", subject)
                .param("id", subjectId)
                .query(Attachments::attachment)
                .list();
    }

    Optional<Attachment> find(AttachmentId id) {
        return jdbc.sql(FILES + """
                        where f.id = :id
                        """)
                .param("id", id.value())
                .query(Attachments::attachment)
                .optional();
    }

    byte[] content(AttachmentId id) {
        return jdbc.sql("select content from shell.attachment where id = :id and withdrawn_at is null")
                .param("id", id.value())
                .query((row, n) -> row.getBytes("content"))
                .single();
    }

    /** The media type of a file that would be taken: its content and its name say the same kind. */
    public static Optional<String> mediaTypeOf(String name, byte[] content) {
        return FileKind.of(FileName.clean(name), content).map(FileKind::mediaType);
    }

    /** A file's name as it may be kept and handed out. */
    public static String cleanName(String given) {
        return FileName.clean(given);
    }

    /**
     * Attaches a file.
     *
     * @throws Refused when it is empty, too large, of a kind that is not taken, or one too many
     */
    @Transactional
    public AttachmentId add(UnitId unit, String subject, UUID subjectId, String givenName, byte[] content) {
        if (content.length == 0) {
            throw new Refused(Refusal.of("shell.refusal.file-empty"));
        }
        if (content.length > LARGEST) {
            throw new Refused(Refusal.of("shell.refusal.file-too-large"));
        }
        if (of(subject, subjectId).size() >= MOST) {
            throw new Refused(Refusal.of("shell.refusal.too-many-files", MOST));
        }
        var name = FileName.clean(givenName);
        var kind =
                FileKind.of(name, content).orElseThrow(() -> new Refused(Refusal.of("shell.refusal.file-kind", name)));
        var id = AttachmentId.random();
        jdbc.sql("""
                        insert into shell.attachment
                            (id, unit_id, subject, subject_id, name, media_type, size_bytes, sha256, content, added_at, added_by)
                        values (:id, :unit, :subject, :subject_id, :name, :type, :size, :sha, :content, :at, :by)
                        """)
                .param("id", id.value())
                .param("unit", unit.value())
                .param("subject", subject)
                .param("subject_id", subjectId)
                .param("name", name)
                .param("type", kind.mediaType())
                .param("size", (long) content.length)
                .param("sha", sha256(content))
                .param("content", content)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", actor.get().name())
                .update();
        auditLog.append("shell.attachment-added", Subject.of(SUBJECT, id.value()), name);
        return id;
    }

    @Transactional
    public void withdraw(AttachmentId id, String reason) {
        var words = reason.strip();
        if (words.length() < 2 || words.length() > 500) {
            throw new Refused(Refusal.of("shell.refusal.withdrawal-without-reason"));
        }
        var changed = jdbc.sql("""
                        update shell.attachment set withdrawn_at = :at, withdrawn_reason = :reason
                        where id = :id and withdrawn_at is null
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("reason", words)
                .param("id", id.value())
                .update();
        if (changed == 1) {
            auditLog.append("shell.attachment-withdrawn", Subject.of(SUBJECT, id.value()), words);
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static Attachment attachment(ResultSet row, int n) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                row.getString("subject"),
                row.getObject("subject_id", UUID.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size_bytes"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getTimestamp("added_at").toInstant(),
                row.getString("name_zh") == null
                        ? new Bilingual(row.getString("added_by"), row.getString("added_by"))
                        : Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                row.getString("withdrawn_reason"));
    }
}
