package org.probity.supervision.letters;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.probity.audit.AuditLog;
import org.probity.audit.Subject;
import org.probity.measures.entry.Stamp;
import org.probity.organization.UnitId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of letters, as 安自然资纪函〔2026〕3号: without gaps for each unit, year and word. Whoever takes a number holds the counter until
 * their letter is there or not, so that a letter that fails leaves no number behind.
 */
@Repository
class LetterNumbers {

    static final String SUBJECT = "supervision.letter_word";

    private final JdbcClient jdbc;
    private final Stamp stamp;
    private final AuditLog auditLog;

    LetterNumbers(JdbcClient jdbc, Stamp stamp, AuditLog auditLog) {
        this.jdbc = jdbc;
        this.stamp = stamp;
        this.auditLog = auditLog;
    }

    /** A number that was taken. */
    record Taken(int year, int ordinal, String number) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public Taken next(UnitId unit, LetterKind kind, int year) {
        var word = word(unit, kind);
        var ordinal = jdbc.sql("""
                        insert into supervision.letter_counter as c (unit_id, word, year, last) values (:unit, :word, :year, 1)
                        on conflict (unit_id, word, year) do update set last = c.last + 1 returning last
                        """)
                .param("unit", unit.value())
                .param("word", word)
                .param("year", year)
                .query(Integer.class)
                .single();
        return new Taken(year, ordinal, text(word, year, ordinal));
    }

    static String text(String word, int year, int ordinal) {
        return word + "〔" + year + "〕" + ordinal + "号";
    }

    String word(UnitId unit, LetterKind kind) {
        return words(unit).getOrDefault(kind, kind.usualWord());
    }

    /** The words the unit has chosen itself. */
    Map<LetterKind, String> words(UnitId unit) {
        var words = new TreeMap<LetterKind, String>();
        jdbc.sql("select kind, word from supervision.letter_word where unit_id = :unit")
                .param("unit", unit.value())
                .query(row -> {
                    words.put(LetterKind.valueOf(row.getString("kind")), row.getString("word"));
                });
        return words;
    }

    /**
     * The unit chooses its word for a kind; the numbers given so far stay, and those after it begin with the new one.
     *
     * @throws Refused when it is not a word, or another kind has it
     */
    @Transactional
    public void choose(UnitId unit, LetterKind kind, String chosen) {
        var word = chosen.strip();
        if (!word.matches("[\\p{L}\\p{N}（）()·-]{2,30}")) {
            throw new Refused(Refusal.at("word", "supervision.refusal.letter-word"));
        }
        for (var other : LetterKind.values()) {
            if (other != kind && word(unit, other).equals(word)) {
                throw new Refused(Refusal.at("word", "supervision.refusal.letter-word-taken"));
            }
        }
        try {
            var id = jdbc.sql("""
                            insert into supervision.letter_word as w (id, unit_id, kind, word, changed_at, changed_by, change_reason)
                            values (:id, :unit, :kind, :word, :now, :actor, :reason)
                            on conflict (unit_id, kind) do update set word = excluded.word, version = w.version + 1,
                                changed_at = excluded.changed_at, changed_by = excluded.changed_by
                            returning id
                            """)
                    .param("id", UUID.randomUUID())
                    .param("unit", unit.value())
                    .param("kind", kind.name())
                    .param("word", word)
                    .params(stamp.now(null))
                    .query(UUID.class)
                    .single();
            auditLog.append("supervision.letter-word-chosen", Subject.of(SUBJECT, id), word);
        } catch (DuplicateKeyException e) {
            throw new Refused(Refusal.at("word", "supervision.refusal.letter-word-taken"));
        }
    }
}
