package org.probity.programme.education;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;

/** A question as it is typed; options are numbered from 0 and empty ones are left out. */
record QuestionForm(
        @Nullable String kind,
        @Nullable String textZh,
        @Nullable String textEn,
        @Nullable String reasonZh,
        @Nullable String reasonEn,
        @Nullable List<String> optionZh,
        @Nullable List<String> optionEn,
        @Nullable List<Integer> right) {

    static QuestionForm of(Question question) {
        return new QuestionForm(
                question.kind().name(),
                question.text().zh(),
                question.text().en(),
                question.reason().zh(),
                question.reason().en(),
                question.options().stream().map(o -> o.text().zh()).toList(),
                question.options().stream().map(o -> o.text().en()).toList(),
                question.options().stream()
                        .filter(Question.Option::correct)
                        .map(o -> o.number() - 1)
                        .toList());
    }

    public String zh(int at) {
        return at(optionZh, at);
    }

    public String en(int at) {
        return at(optionEn, at);
    }

    public boolean isRight(int at) {
        return right != null && right.contains(at);
    }

    Question toQuestion() {
        var options = new ArrayList<Question.Option>();
        for (var i = 0; i < Question.MOST_OPTIONS; i++) {
            var text = new Bilingual(at(optionZh, i), at(optionEn, i));
            if (!text.isEmpty()) {
                options.add(new Question.Option(options.size() + 1, text, isRight(i)));
            }
        }
        var chosen = Arrays.stream(Question.Kind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElse(Question.Kind.SINGLE);
        return new Question(
                UUID.randomUUID(), 0, chosen, Bilingual.of(textZh, textEn), Bilingual.of(reasonZh, reasonEn), options);
    }

    private static String at(@Nullable List<String> list, int at) {
        return list == null || at >= list.size() || list.get(at) == null ? "" : list.get(at);
    }
}
