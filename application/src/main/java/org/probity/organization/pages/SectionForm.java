package org.probity.organization.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.organization.Section;
import org.probity.organization.SectionDetails;
import org.probity.wording.Bilingual;

/** A section as somebody types it. */
public record SectionForm(
        @Nullable String code,
        @Nullable String nameZh,
        @Nullable String nameEn,
        Section.@Nullable Kind kind,
        @Nullable String mandateZh,
        @Nullable String mandateEn,
        @Nullable String mandateDocument,
        @Nullable String reason,
        int version) {

    static final SectionForm EMPTY = new SectionForm("", "", "", Section.Kind.INTERNAL, "", "", "", "", 0);

    static SectionForm of(Section section) {
        return new SectionForm(
                section.code(),
                section.name().zh(),
                section.name().en(),
                section.kind(),
                section.mandate().zh(),
                section.mandate().en(),
                section.mandateDocument(),
                "",
                section.version());
    }

    SectionForm at(int newVersion) {
        return new SectionForm(code, nameZh, nameEn, kind, mandateZh, mandateEn, mandateDocument, reason, newVersion);
    }

    SectionDetails details() {
        return new SectionDetails(
                code == null ? "" : code,
                Bilingual.of(nameZh, nameEn),
                kind == null ? Section.Kind.INTERNAL : kind,
                Bilingual.of(mandateZh, mandateEn),
                mandateDocument == null ? "" : mandateDocument);
    }

    static Map<String, String> texts(SectionDetails details) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("code", details.code());
        texts.put("nameZh", details.name().zh());
        texts.put("nameEn", details.name().en());
        texts.put("mandateZh", details.mandate().zh());
        texts.put("mandateEn", details.mandate().en());
        texts.put("mandateDocument", details.mandateDocument());
        return texts;
    }
}
