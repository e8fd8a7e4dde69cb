package org.probity.monitoring.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.probity.organization.Appointment.Role.DISCIPLINE_INSPECTION;
import static org.probity.organization.Appointment.Role.LEADING_GROUP_OFFICE;
import static org.probity.organization.Appointment.Role.SUPERIOR;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.probity.organization.Appointment;
import org.probity.organization.PersonId;
import org.probity.organization.Responsibilities;
import org.probity.organization.SectionId;
import org.probity.organization.UnitId;

/**
 * Invariant 6 and segregation 1, 4, 7, for everybody against everybody: a head, a deputy in charge of A (the office's section) and B, a
 * chief and staff in each, discipline inspection, the superior.
 */
class VerifiersAreNotConcernedTests {

    private static final UnitId UNIT = new UnitId(UUID.randomUUID());
    private static final SectionId L = new SectionId(UUID.randomUUID());
    private static final SectionId A = new SectionId(UUID.randomUUID());
    private static final SectionId B = new SectionId(UUID.randomUUID());

    private static final Map<String, PersonId> PEOPLE = new LinkedHashMap<>();
    private static final Map<String, Responsibilities> ANSWERS = new LinkedHashMap<>();

    static {
        add("head", Set.of(L), Set.of(), Set.of(L), true);
        add("deputy", Set.of(L), Set.of(), Set.of(A, B), false);
        add("discipline", Set.of(L), Set.of(), Set.of(), false, DISCIPLINE_INSPECTION);
        add("chiefA", Set.of(A), Set.of(A), Set.of(), false);
        add("office", Set.of(A), Set.of(), Set.of(), false, LEADING_GROUP_OFFICE);
        add("chiefB", Set.of(B), Set.of(B), Set.of(), false);
        add("staffB", Set.of(B), Set.of(), Set.of(), false);
        add("superior", Set.of(), Set.of(), Set.of(), false, SUPERIOR);
    }

    private static void add(
            String name,
            Set<SectionId> sections,
            Set<SectionId> chiefOf,
            Set<SectionId> leaderOf,
            boolean head,
            Appointment.Role... roles) {
        PEOPLE.put(name, new PersonId(UUID.randomUUID()));
        ANSWERS.put(name, new Responsibilities(UNIT, Set.of(), sections, chiefOf, leaderOf, head, Set.of(roles)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    head       |   | HEAD       | head:ONESELF deputy:SUBORDINATE chiefA:SUBORDINATE office:SUBORDINATE chiefB:SUBORDINATE staffB:SUBORDINATE | superior
                    deputy     |   | STAFF      | deputy:ONESELF chiefA:SUBORDINATE office:SUBORDINATE chiefB:SUBORDINATE staffB:SUBORDINATE | discipline superior
                    discipline |   | INSPECTION | discipline:ONESELF | superior
                    chiefA     | A | STAFF      | chiefA:ONESELF deputy:LEADER office:SECTION | discipline superior
                    office     | A | OFFICE     | office:ONESELF deputy:LEADER chiefA:SECTION | discipline superior
                    chiefB     | B | STAFF      | chiefB:ONESELF deputy:LEADER staffB:SECTION | discipline office superior
                    staffB     | B | STAFF      | staffB:ONESELF deputy:LEADER chiefB:SECTION | discipline office superior
                    """)
    void nobodyConcernedVerifiesAndTheRightBodyConcludes(
            String subject, @Nullable String section, About about, String barred, String concluding) {
        var matter = new Matter(
                about,
                section == null ? null : section.equals("A") ? A : B,
                Map.of(of(PEOPLE, subject), of(ANSWERS, subject)));
        var found = new TreeMap<String, Bar>();
        PEOPLE.forEach((name, person) ->
                VerifiersAreNotConcerned.bar(person, of(ANSWERS, name), matter).ifPresent(bar -> found.put(name, bar)));
        var expected = new TreeMap<String, Bar>();
        for (var word : barred.split(" ")) {
            expected.put(word.split(":")[0], Bar.valueOf(word.split(":")[1]));
        }
        assertThat(found).isEqualTo(expected);
        assertThat(PEOPLE.keySet().stream()
                        .filter(name -> !found.containsKey(name))
                        .filter(name -> VerifiersAreNotConcerned.isOfBody(of(ANSWERS, name), about))
                        .sorted())
                .containsExactly(concluding.split(" "));
        assertThat(Concerned.about(List.of(of(ANSWERS, subject)), null, false)).isEqualTo(about);
    }

    /** Somebody is of two bodies at once: the stricter counts. */
    @ParameterizedTest
    @EnumSource(
            value = About.class,
            names = {"INSPECTION", "OFFICE"})
    void whoeverIsOfTheBodyItIsAboutVerifiesNothingOfIt(About about) {
        var matter = new Matter(about, null, Map.of());
        var own = about == About.OFFICE ? "office" : "discipline";
        assertThat(VerifiersAreNotConcerned.bar(of(PEOPLE, own), of(ANSWERS, own), matter))
                .contains(about == About.OFFICE ? Bar.OFFICE : Bar.INSPECTION);
    }

    private static <V> V of(Map<String, V> all, String name) {
        return java.util.Objects.requireNonNull(all.get(name), name);
    }
}
