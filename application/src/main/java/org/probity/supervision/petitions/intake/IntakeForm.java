package org.probity.supervision.petitions.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Asked;
import org.probity.supervision.petitions.GivenFile;
import org.probity.supervision.petitions.Reporter;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * The public form as it was typed.
 *
 * @param website a field that no person sees; only a program fills it in
 * @param form    the form's own id
 */
record IntakeForm(
        @Nullable String concern,
        @Nullable String message,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String website,
        @Nullable String form) {

    static final int LONGEST = 10_000;
    private static final int SHORTEST = 10;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 200;

    static IntakeForm blank() {
        return new IntakeForm(null, null, null, null, null, UUID.randomUUID().toString());
    }

    /** @throws Refused when it says too little or too much, or a program filled it in */
    void check(List<GivenFile> files) {
        var refusals = new ArrayList<Refusal>();
        if (words().length() < SHORTEST) {
            refusals.add(Refusal.at("message", "supervision.refusal.intake-message", SHORTEST));
        }
        tooLong(refusals, "message", words(), LONGEST);
        tooLong(refusals, "name", text(name), LONGEST_NAME);
        tooLong(refusals, "contact", text(contact), LONGEST_CONTACT);
        if (!text(website).isEmpty()) {
            refusals.add(Refusal.at("website", "supervision.refusal.intake-website"));
        }
        refusals.addAll(GivenFile.refusals(files));
        Refused.ifAny(refusals);
    }

    static void tooLong(List<Refusal> refusals, String field, String text, int most) {
        if (text.length() > most) {
            refusals.add(Refusal.at(field, "supervision.refusal.petition-too-long", most));
        }
    }

    String words() {
        return text(message);
    }

    Reporter reporter() {
        return new Reporter(text(name), text(contact));
    }

    /** The form's id; a new one where it came without. */
    UUID id() {
        var id = Asked.id(form);
        return id == null ? UUID.randomUUID() : id;
    }

    /** Without what ends a line of the sealed text. */
    private static String text(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }

    @Override
    public String toString() {
        return "IntakeForm";
    }
}
