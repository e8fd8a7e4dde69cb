package org.probity.programme.plans;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.probity.wording.Bilingual;

/** The fingerprint of what a plan says: what the head signs is this and nothing else. */
final class ContentHash {

    private ContentHash() {}

    static byte[] of(PlanContent content) {
        var parts = new ArrayList<String>(List.of(content.number()));
        add(parts, content.title());
        parts.addAll(List.of(
                content.parent().number(),
                content.parent().title(),
                Objects.toString(content.parent().issuedOn(), "")));
        add(parts, content.situation());
        content.sections().forEach(section -> {
            parts.add(section.kind().name());
            add(parts, section.title());
            add(parts, section.body());
        });
        content.stages()
                .forEach(stage -> parts.add(stage.stage() + " " + Objects.toString(stage.from(), "") + " "
                        + Objects.toString(stage.to(), "")));
        content.tasks().forEach(task -> {
            parts.add(task.stage() + " " + Objects.toString(task.task(), "") + " " + Objects.toString(task.owner(), "")
                    + " " + Objects.toString(task.from(), "") + " " + Objects.toString(task.to(), ""));
            add(parts, task.what());
            add(parts, task.deliverable());
        });
        parts.add(content.amendmentReason());
        return sha256(String.join("\u001f", parts));
    }

    static String hex(PlanContent content) {
        return HexFormat.of().formatHex(of(content));
    }

    private static void add(List<String> parts, Bilingual text) {
        parts.add(text.zh());
        parts.add(text.en());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
