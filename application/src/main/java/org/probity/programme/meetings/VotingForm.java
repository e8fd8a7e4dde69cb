package org.probity.programme.meetings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.programme.AgendaItemId;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.util.MultiValueMap;

/**
 * The voting sheet as it is submitted: {@code item} names the items now decided; {@code all.<person>} is what each member said to
 * all of them, {@code except.<item>.<person>} where it differs or the person is recused; {@code motion.<item>}, {@code
 * option.<item>} and {@code text.<item>} are the decision.
 */
record VotingForm(MultiValueMap<String, String> fields) {

    List<Resolution> resolutions() {
        var chosen = fields.getOrDefault("item", List.of());
        if (chosen.size() > MeetingPlan.MOST_ITEMS) {
            throw new Refused(Refusal.of("programme.refusal.agenda-size", MeetingPlan.MOST_ITEMS));
        }
        var all = choices("all.");
        var resolutions = new ArrayList<Resolution>();
        for (var item : chosen) {
            var id = AgendaItemId.of(item);
            resolutions.add(new Resolution(
                    id,
                    Motion.valueOf(text("motion." + id, Motion.ADOPT.name())),
                    fields.getFirst("option." + id),
                    text("text." + id, ""),
                    Ballot.of(all, choices("except." + id + "."))));
        }
        return resolutions;
    }

    private Map<PersonId, Choice> choices(String prefix) {
        var choices = new LinkedHashMap<PersonId, Choice>();
        fields.forEach((name, values) -> {
            if (name.startsWith(prefix) && values.stream().anyMatch(value -> !value.isBlank())) {
                if (values.size() > 1) {
                    throw new Refused(Refusal.of("programme.refusal.vote-twice"));
                }
                choices.put(PersonId.of(name.substring(prefix.length())), Choice.valueOf(values.get(0)));
            }
        });
        return choices;
    }

    private String text(String name, String otherwise) {
        @Nullable String value = fields.getFirst(name);
        return value == null ? otherwise : value;
    }
}
