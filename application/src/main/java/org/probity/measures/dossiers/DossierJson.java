package org.probity.measures.dossiers;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.probity.wording.Bilingual;
import tools.jackson.databind.json.JsonMapper;

/** How the answers of a dossier are kept: {@code {"HOW": {"zh": …, "en": …}}}, in the order of the questions. */
final class DossierJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DossierJson() {}

    static String write(Map<DossierQuestion, Bilingual> answers) {
        var texts = new LinkedHashMap<String, Map<String, String>>();
        for (var question : DossierQuestion.values()) {
            var answer = answers.get(question);
            if (answer != null) {
                var both = new LinkedHashMap<String, String>();
                both.put("zh", answer.zh());
                both.put("en", answer.en());
                texts.put(question.name(), both);
            }
        }
        return JSON.writeValueAsString(texts);
    }

    static Map<DossierQuestion, Bilingual> read(String text) {
        var node = JSON.readTree(text);
        var answers = new EnumMap<DossierQuestion, Bilingual>(DossierQuestion.class);
        for (var question : DossierQuestion.values()) {
            var answer = node.get(question.name());
            if (answer != null) {
                answers.put(
                        question,
                        new Bilingual(
                                answer.path("zh").asString(""),
                                answer.path("en").asString("")));
            }
        }
        return answers;
    }
}
