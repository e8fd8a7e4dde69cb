package org.probity.powers;

import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;

/**
 * What the power list says of one power, without its bases, posts and steps (F3).
 *
 * @param section        the section that handles it; none while a draft has none
 * @param code           the body's own code; blank asks for the next one of its type
 * @param exercisingBody in whose name it is exercised
 * @param object         on whom it is exercised
 * @param discretion     whether there is administrative discretion, and its benchmark document
 * @param disclosed      whether it is made public; a secret one says why
 */
public record PowerFacts(
        @Nullable SectionId section,
        String code,
        PowerType type,
        Bilingual name,
        Bilingual subItem,
        Bilingual content,
        Bilingual exercisingBody,
        String object,
        @Nullable UnitPowerKind unitKind,
        @Nullable TimeLimit statutoryLimit,
        @Nullable TimeLimit promisedLimit,
        String fee,
        boolean discretion,
        String benchmark,
        boolean majorProject,
        boolean disclosed,
        String secrecyReason,
        String disclosure,
        String dutyItems,
        String liability,
        String hotline) {

    private static final Bilingual NONE = new Bilingual("", "");

    /** A power of which nothing more is known yet. */
    public static PowerFacts named(@Nullable SectionId section, String code, PowerType type, Bilingual name) {
        return new PowerFacts(
                section, code, type, name, NONE, NONE, NONE, "", null, null, null, "", false, "", false, true, "", "",
                "", "", "");
    }

    PowerFacts withCode(String newCode) {
        return new PowerFacts(
                section,
                newCode,
                type,
                name,
                subItem,
                content,
                exercisingBody,
                object,
                unitKind,
                statutoryLimit,
                promisedLimit,
                fee,
                discretion,
                benchmark,
                majorProject,
                disclosed,
                secrecyReason,
                disclosure,
                dutyItems,
                liability,
                hotline);
    }
}
