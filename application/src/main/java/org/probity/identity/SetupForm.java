package org.probity.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;

/** What the first visitor types. */
public record SetupForm(
        @Nullable String word,
        @Nullable String administrator,
        @Nullable String password,
        @Nullable String again,
        @Nullable String code,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @Nullable String personZh,
        @Nullable String personEn,
        @Nullable String username) {

    static final SetupForm EMPTY = new SetupForm("", "admin", "", "", "", "", "", "", "", "");

    /** The form as it is shown again: nothing is lost but the secrets. */
    SetupForm withoutSecrets() {
        return new SetupForm("", administrator, "", "", code, nameZh, nameEn, personZh, personEn, username);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    String administratorName() {
        return text(administrator).toLowerCase(Locale.ROOT);
    }

    String officeName() {
        return text(username).toLowerCase(Locale.ROOT);
    }

    Bilingual person() {
        return Bilingual.of(personZh, personEn);
    }

    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (!Usernames.isName(administratorName())) {
            refusals.add(Refusal.at("administrator", "identity.refusal.username-form"));
        }
        if (!Usernames.isName(officeName())) {
            refusals.add(Refusal.at("username", "identity.refusal.username-form"));
        } else if (officeName().equals(administratorName())) {
            refusals.add(Refusal.at("username", "identity.refusal.username-taken", officeName()));
        }
        if (person().isEmpty()) {
            refusals.add(Refusal.at("person", "identity.refusal.person-missing"));
        }
        refusals.addAll(PasswordRules.refusals(
                administratorName().isEmpty() ? "admin" : administratorName(),
                password == null ? "" : password,
                again == null ? "" : again));
        return refusals;
    }
}
