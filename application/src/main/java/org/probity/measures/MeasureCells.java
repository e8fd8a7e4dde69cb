package org.probity.measures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.UnitId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes measures as rows of the measures table (F7). */
@Component
class MeasureCells {

    private final Revisions revisions;
    private final Posts posts;
    private final MessageSource messages;

    MeasureCells(Revisions revisions, Posts posts, MessageSource messages) {
        this.revisions = revisions;
        this.posts = posts;
        this.messages = messages;
    }

    void write(UnitId unit, List<ControlMeasure> measures, Locale locale, Consumer<Map<String, String>> row) {
        var codes = new HashMap<PostId, String>();
        posts.all(unit).forEach(post -> codes.put(post.id(), post.code()));
        var revised = revisions.last(
                measures.stream().map(measure -> measure.id().value()).toList());
        measures.forEach(measure -> row.accept(cells(measure, codes, revised, locale)));
    }

    private Map<String, String> cells(
            ControlMeasure measure, Map<PostId, String> codes, Map<UUID, LocalDate> revised, Locale locale) {
        var point = measure.point();
        var cells = new HashMap<String, String>();
        cells.put("number", measure.number());
        cells.put("point-code", point.code());
        cells.put("point", point.title().in(locale));
        cells.put("section", point.sectionName().in(locale));
        cells.put("grade", point.grade() == null ? "" : word("shell.grade." + point.grade(), locale));
        cells.put("type", MeasuresRegister.TYPES.of(measure.type(), locale));
        cells.put("text.zh", measure.text().zh());
        cells.put("text.en", measure.text().en());
        cells.put("owner-code", measure.owner() == null ? "" : codes.getOrDefault(measure.owner(), ""));
        cells.put("owner", measure.ownerName().in(locale));
        cells.put("starts-on", day(measure.startsOn()));
        cells.put("due-on", day(measure.dueOn()));
        cells.put("evidence.zh", measure.evidenceRequired().zh());
        cells.put("evidence.en", measure.evidenceRequired().en());
        cells.put(
                "frequency",
                measure.frequency() == null ? "" : MeasuresRegister.FREQUENCIES.of(measure.frequency(), locale));
        cells.put("last-check", day(measure.lastCheckOn()));
        cells.put("next-check", day(measure.nextCheckOn()));
        cells.put("effect", measure.effect() == null ? "" : word("measures.effect." + measure.effect(), locale));
        cells.put("revised", day(revised.get(measure.id().value())));
        cells.put("state", word("measures.state." + measure.state(), locale));
        cells.put("version", String.valueOf(measure.version()));
        return cells;
    }

    private static String day(@Nullable LocalDate day) {
        return Objects.toString(day, "");
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, key, locale));
    }
}
