package org.probity.measures.dossiers;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.probity.frame.Asked;
import org.probity.wording.Bilingual;

/** A dossier as it is typed: the fields by their names, {@code HOW-zh} and so on. */
record DossierForm(Map<String, String> fields) {

    DossierForm {
        fields = Map.copyOf(fields);
    }

    static DossierForm of(Dossier dossier) {
        var fields = new HashMap<String, String>();
        for (var question : DossierQuestion.values()) {
            var answer = dossier.content().answer(question);
            fields.put(question + "-zh", answer.zh());
            fields.put(question + "-en", answer.en());
        }
        var disclosure = dossier.content().disclosure();
        fields.put(
                "disclosure", disclosure.kind() == null ? "" : disclosure.kind().name());
        fields.put("disclosedWhat", disclosure.what());
        fields.put("disclosedWhere", disclosure.where());
        fields.put("disclosedWhen", disclosure.when());
        fields.put("withheldReason", disclosure.reason());
        fields.put("version", version(dossier));
        return new DossierForm(fields);
    }

    private static String version(Dossier dossier) {
        return dossier.id() == null ? "-1" : String.valueOf(dossier.version());
    }

    /** What was typed, over the dossier as it is now. */
    DossierForm at(Dossier dossier) {
        var now = new HashMap<>(fields);
        now.put("version", version(dossier));
        return new DossierForm(now);
    }

    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    int seen() {
        var version = get("version");
        return version.matches("-?\\d{1,9}") ? Integer.parseInt(version) : -2;
    }

    DossierContent content() {
        var answers = new EnumMap<DossierQuestion, Bilingual>(DossierQuestion.class);
        for (var question : DossierQuestion.values()) {
            answers.put(question, new Bilingual(lines(question + "-zh"), lines(question + "-en")));
        }
        return DossierContent.of(
                answers,
                new Disclosure(
                        Asked.constant(Disclosure.Kind.class, get("disclosure")),
                        get("disclosedWhat").strip(),
                        get("disclosedWhere").strip(),
                        get("disclosedWhen").strip(),
                        get("withheldReason").strip()));
    }

    private String lines(String field) {
        return get(field).replace("\r\n", "\n");
    }
}
