package org.probity.measures.responsibility;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.SectionId;
import org.probity.risks.Grade;
import org.probity.wording.Bilingual;

/** What somebody answers for, as it stands in a responsibility statement (P2.2.1a); in the order of sections and codes. */
public record DutyList(List<Line> lines) {

    public DutyList {
        lines = List.copyOf(lines);
    }

    /**
     * A post, or the unit points of a section that have one grade.
     *
     * @param subject  the post; of unit points the section
     * @param code     the post's code; blank for unit points
     * @param holders  who holds the post
     * @param jointly  whether one answers together with the head
     */
    public record Line(
            UUID subject,
            boolean unitPoints,
            String code,
            Bilingual name,
            Bilingual section,
            @Nullable Grade grade,
            List<Holder> holders,
            boolean jointly) {

        String key() {
            return subject + (unitPoints ? "/" + grade : "");
        }
    }

    /** A holder by the name they had. */
    public record Holder(UUID person, Bilingual name) {}

    static DutyList of(UnitResponsibility unit, PersonId person, Map<SectionId, Bilingual> sections) {
        var lines = new ArrayList<Line>();
        unit.postsOf(person)
                .forEach(post -> lines.add(new Line(
                        post.post().value(),
                        false,
                        post.code(),
                        post.name(),
                        sections.getOrDefault(post.section(), new Bilingual("", "")),
                        post.grade(),
                        post.holders().stream()
                                .map(officer -> new Holder(officer.person().value(), officer.name()))
                                .sorted(Comparator.comparing(Holder::person))
                                .toList(),
                        post.responsible().isJointly(person))));
        unit.unitPointsOf(person)
                .forEach(points -> lines.add(new Line(
                        points.section().value(),
                        true,
                        "",
                        new Bilingual("", ""),
                        sections.getOrDefault(points.section(), new Bilingual("", "")),
                        points.grade(),
                        List.of(),
                        points.responsible().isJointly(person))));
        return new DutyList(lines);
    }

    long count(@Nullable Grade grade) {
        return lines.stream()
                .filter(line -> !line.unitPoints() && line.grade() == grade)
                .count();
    }

    long posts() {
        return lines.stream().filter(line -> !line.unitPoints()).count();
    }

    /** What matters for a signature: which posts, their grades, who holds them, and whether jointly. Names may be respelt. */
    String fingerprint() {
        var parts = lines.stream()
                .map(line -> String.join(
                        " ",
                        line.key(),
                        Objects.toString(line.grade(), "-"),
                        line.holders().stream()
                                .map(holder -> holder.person().toString())
                                .toList()
                                .toString(),
                        String.valueOf(line.jointly())))
                .sorted()
                .toList();
        return sha256(String.join("\n", parts));
    }

    /** Every word of the list, for the hash of what is signed. */
    String canonical() {
        var parts = new ArrayList<String>();
        for (var line : lines) {
            parts.addAll(List.of(
                    line.key(),
                    line.code(),
                    line.name().zh(),
                    line.name().en(),
                    line.section().zh(),
                    line.section().en(),
                    Objects.toString(line.grade(), "-"),
                    String.valueOf(line.jointly())));
            line.holders().forEach(holder -> {
                parts.add(holder.person().toString());
                parts.add(holder.name().zh());
                parts.add(holder.name().en());
            });
            parts.add("\u001e");
        }
        return String.join("\u001f", parts);
    }

    static String sha256(String text) {
        return HexFormat.of().formatHex(digest(text));
    }

    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
