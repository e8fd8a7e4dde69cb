package org.probity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.probity.organization.UnitId;
import org.probity.spreadsheets.Register;
import org.probity.spreadsheets.RegisterImport;
import org.probity.spreadsheets.RegisterWriter;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Workbooks made for tests: the demonstration's staff in both languages, and any register as it stands now. */
public final class Bilingually {

    private Bilingually() {}

    public static byte[] exported(RegisterImport register, UnitId unit, Locale locale) {
        LocaleContextHolder.setLocale(locale);
        try {
            return write(register.register(), locale, writer -> register.current(unit.value(), writer::row));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Sections and posts of the demonstration with their names in both languages, nobody in them. */
    public static byte[] sectionsAndPosts(Register staff) {
        var demo = demo();
        return write(staff, Locale.ENGLISH, writer -> {
            for (var post : demo.get("posts")) {
                var section = section(demo, post.get("dept").asString());
                writer.row(Map.of(
                        "section.zh", section.get("name_zh").asString(),
                        "section.en", section.get("name_en").asString(),
                        "kind", section.get("type").asString(),
                        "post.zh", post.get("name_zh").asString(),
                        "post.en", post.get("name_en").asString(),
                        "level", post.get("level").asString()));
            }
        });
    }

    private static JsonNode section(JsonNode demo, String code) {
        for (var section : demo.get("departments")) {
            if (section.get("code").asString().equals(code)) {
                return section;
            }
        }
        throw new IllegalArgumentException(code);
    }

    private static JsonNode demo() {
        try (var in = new ClassPathResource("modules/demo/demo.json").getInputStream()) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(Register register, Locale locale, java.util.function.Consumer<RegisterWriter> rows) {
        var out = new ByteArrayOutputStream();
        try (var writer = RegisterWriter.to(out, register, locale)) {
            rows.accept(writer);
        }
        return out.toByteArray();
    }
}
