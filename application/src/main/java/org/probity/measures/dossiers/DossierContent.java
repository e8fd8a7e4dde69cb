package org.probity.measures.dossiers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** What a dossier says: the answers to its questions, and its disclosure item. */
public record DossierContent(Map<DossierQuestion, Bilingual> answers, Disclosure disclosure) {

    static final DossierContent NOTHING = new DossierContent(Map.of(), Disclosure.OPEN);

    private static final int LONG = 1000;
    private static final int SHORT = 300;

    public DossierContent {
        answers = Map.copyOf(answers);
    }

    public Bilingual answer(DossierQuestion question) {
        return answers.getOrDefault(question, new Bilingual("", ""));
    }

    /** The answer in lines, as a list shows them. */
    public List<String> lines(DossierQuestion question, java.util.Locale locale) {
        return answer(question)
                .in(locale)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What may not be stored at all; what is missing only keeps the dossier from being complete. */
    List<Refusal> refusals() {
        var found = new ArrayList<Refusal>();
        answers.forEach((question, answer) -> {
            if (Math.max(answer.zh().length(), answer.en().length()) > DossierQuestion.LONGEST) {
                found.add(Refusal.at(question.name(), "measures.dossiers.refusal.too-long", DossierQuestion.LONGEST));
            }
        });
        bounded("disclosedWhat", disclosure.what(), LONG, found);
        bounded("disclosedWhere", disclosure.where(), SHORT, found);
        bounded("disclosedWhen", disclosure.when(), SHORT, found);
        bounded("withheldReason", disclosure.reason(), LONG, found);
        return found;
    }

    private static void bounded(String field, String text, int longest, List<Refusal> found) {
        if (text.length() > longest) {
            found.add(Refusal.at(field, "measures.dossiers.refusal.too-long", longest));
        }
    }

    static DossierContent of(Map<DossierQuestion, Bilingual> answers, Disclosure disclosure) {
        var given = new EnumMap<DossierQuestion, Bilingual>(DossierQuestion.class);
        answers.forEach((question, answer) -> {
            if (!answer.isEmpty()) {
                given.put(question, answer);
            }
        });
        return new DossierContent(given, disclosure);
    }
}
