package org.probity.supervision.petitions;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.organization.PersonId;
import org.probity.shell.Attachments;
import org.probity.supervision.petitions.sealing.DataKey;
import org.probity.supervision.petitions.sealing.Sealing;
import org.probity.supervision.petitions.sealing.UnsealingFailed;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages and files of a petition: sealed where they are kept, opened with the petition's key. */
@Repository
class SealedThings {

    static final int MOST_MESSAGES = 200;
    static final int MOST_FILES = 20;

    private final JdbcClient jdbc;
    private final Dates dates;

    SealedThings(JdbcClient jdbc, Dates dates) {
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** The petition's own words and its reporter. */
    record Petitioned(String message, Reporter reporter) {}

    Petitioned petitioned(PetitionId petition, DataKey key) {
        return jdbc.sql("select sealed_message, sealed_reporter from supervision.petition where id = :id")
                .param("id", petition.value())
                .query((row, n) -> {
                    var reporter = row.getBytes("sealed_reporter");
                    return new Petitioned(
                            open(key, row.getBytes("sealed_message"), petition, "message"),
                            reporter == null ? Reporter.UNKNOWN : Reporter.open(petition, reporter, key));
                })
                .single();
    }

    void say(
            PetitionId petition,
            DataKey key,
            boolean fromReporter,
            @Nullable PersonId author,
            String text,
            byte @Nullable [] formHash) {
        jdbc.sql("select 1 from supervision.petition where id = :id for update")
                .param("id", petition.value())
                .query(Integer.class)
                .single();
        var position = jdbc.sql("select count(*) + 1 from supervision.petition_message where petition_id = :id")
                .param("id", petition.value())
                .query(Integer.class)
                .single();
        if (position > MOST_MESSAGES) {
            throw new Refused(Refusal.of("supervision.refusal.petition-many-messages"));
        }
        jdbc.sql("""
                        insert into supervision.petition_message (id, petition_id, position, from_reporter, on_day, author_id, sealed, form_hash)
                        values (gen_random_uuid(), :petition, :position, :from_reporter, :today, :author, :sealed, :form)
                        """)
                .param("petition", petition.value())
                .param("position", position)
                .param("from_reporter", fromReporter)
                .param("today", dates.today())
                .param("author", author == null ? null : author.value(), Types.OTHER)
                .param("sealed", key.seal(text, Sealing.label(petition.value(), "message " + position)))
                .param("form", formHash, Types.BINARY)
                .update();
    }

    List<Message> messages(PetitionId petition, DataKey key) {
        return jdbc.sql("""
                        select m.position, m.from_reporter, m.on_day, m.sealed, a.name_zh, a.name_en from supervision.petition_message m
                        left join organization.person a on a.id = m.author_id where m.petition_id = :id order by m.position
                        """)
                .param("id", petition.value())
                .query((row, n) -> new Message(
                        row.getBoolean("from_reporter"),
                        row.getObject("on_day", LocalDate.class),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en")),
                        open(key, row.getBytes("sealed"), petition, "message " + row.getInt("position"))))
                .list();
    }

    void keep(PetitionId petition, DataKey key, List<GivenFile> files) {
        var there = jdbc.sql("select count(*) from supervision.petition_file where petition_id = :id")
                .param("id", petition.value())
                .query(Integer.class)
                .single();
        if (there + files.size() > MOST_FILES) {
            throw new Refused(Refusal.at("files", "supervision.refusal.petition-many-files", MOST_FILES));
        }
        files.forEach(file -> keep(petition, key, file));
    }

    private void keep(PetitionId petition, DataKey key, GivenFile file) {
        var id = UUID.randomUUID();
        var type = Attachments.mediaTypeOf(file.name(), file.content()).orElseThrow();
        var bare = CameraTraces.takenOutOf(file.content(), type);
        if (type.startsWith("image/") && bare.isEmpty()) {
            throw new Refused(Refusal.at("files", "supervision.refusal.petition-file-picture"));
        }
        jdbc.sql("""
                        insert into supervision.petition_file (id, petition_id, on_day, media_type, size_bytes, stripped, sealed_name, sealed_content)
                        values (:id, :petition, :today, :type, :size, :stripped, :name, :content)
                        """)
                .param("id", id)
                .param("petition", petition.value())
                .param("today", dates.today())
                .param("type", type)
                .param("size", bare.orElse(file.content()).length)
                .param("stripped", bare.isPresent())
                .param(
                        "name",
                        key.seal(
                                Attachments.cleanName(file.name()), Sealing.label(petition.value(), "file name " + id)))
                .param(
                        "content",
                        key.sealBytes(bare.orElse(file.content()), Sealing.label(petition.value(), "file " + id)))
                .update();
    }

    List<SealedFile> files(PetitionId petition, DataKey key) {
        return jdbc.sql("""
                        select id, on_day, media_type, size_bytes, stripped, sealed_name from supervision.petition_file
                        where petition_id = :id order by on_day, id
                        """)
                .param("id", petition.value())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new SealedFile(
                            id,
                            row.getObject("on_day", LocalDate.class),
                            open(key, row.getBytes("sealed_name"), petition, "file name " + id),
                            row.getString("media_type"),
                            row.getInt("size_bytes"),
                            row.getBoolean("stripped"));
                })
                .list();
    }

    Optional<byte[]> content(PetitionId petition, UUID file, DataKey key) {
        return jdbc.sql("select sealed_content from supervision.petition_file where id = :file and petition_id = :id")
                .param("file", file)
                .param("id", petition.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(closed -> key.openBytes(closed, Sealing.label(petition.value(), "file " + file)));
    }

    private static String open(DataKey key, byte[] sealed, PetitionId petition, String place) {
        try {
            return key.open(sealed, Sealing.label(petition.value(), place));
        } catch (UnsealingFailed failed) {
            throw new Refused(Refusal.of("supervision.refusal.petition-other-key"));
        }
    }
}
