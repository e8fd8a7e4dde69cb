package org.probity.supervision.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.audit.Subject;
import org.probity.frame.Dates;
import org.probity.identity.Viewers;
import org.probity.organization.PersonId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbered letters: numbers without gaps, words kept as they were, service and receipt, and who reads them. */
@ProbityTest
class LetterTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Letters letters;

    @Autowired
    private LetterTemplates templates;

    @Autowired
    private ShippedTemplates shipped;

    @Autowired
    private Viewers viewers;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Dates dates;

    @Test
    void everyKindHasWordsInBothLanguagesWithTheSamePlaces() {
        var words = new HashSet<String>();
        for (var kind : LetterKind.values()) {
            var template = shipped.of(kind);
            assertThat(LetterTemplate.places(template.body().zh()))
                    .as(kind.name())
                    .isEqualTo(LetterTemplate.places(template.body().en()));
            assertThat(template.faultsAgainst(template)).as(kind.name()).isEmpty();
            assertThat(words.add(kind.usualWord())).as(kind.name()).isTrue();
        }
    }

    @Test
    void manyAtOnceTakeNumbersWithoutGapsAndOneThatFailsLeavesNone() throws Exception {
        var bureau = bureaus.found();
        letters.chooseWord(bureau.unit(), LetterKind.REMINDER, "测自然资纪函");
        var threads = Executors.newFixedThreadPool(6);
        try {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < 24; i++) {
                var fails = i % 4 == 3;
                running.add(threads.submit(() -> transactions.execute(status -> {
                    var id = letters.issue(reminder(bureau));
                    if (fails) {
                        status.setRollbackOnly();
                    }
                    return id;
                })));
            }
            for (var one : running) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        var year = dates.today().getYear();
        var last = letters.find(letters.issue(reminder(bureau))).orElseThrow();
        assertThat(last.number()).isEqualTo("测自然资纪函〔" + year + "〕19号");
        assertThatThrownBy(() -> letters.chooseWord(bureau.unit(), LetterKind.INQUIRY, "测自然资纪函"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aLetterKeepsTheWordsItWasIssuedWith() {
        var bureau = bureaus.found();
        var before = letters.find(letters.issue(reminder(bureau))).orElseThrow();
        assertThat(before.edition()).isZero();
        assertThat(before.salutation().zh()).isEqualTo("人员staffA2同志（岗位staffA2）：");
        assertThat(before.body().zh()).contains("在日常检查中发现：两次要求补正。").doesNotContain("{");
        assertThat(before.body().en()).contains("During a check").doesNotContain("{");
        var title = new Bilingual("廉政提醒书", "Letter of reminder");
        var good = new Bilingual("{source}{facts}{request}{due}，以上。", "{source} {facts} {request} {due}.");
        var office = bureau.people().get("staffA1");
        var refused = catchThrowableOfType(
                Refused.class,
                () -> templates.write(
                        bureau.unit(),
                        LetterKind.REMINDER,
                        0,
                        title,
                        new Bilingual("{source}{facts}{request}，{deadline}", good.en() + " {"),
                        "why",
                        office));
        assertThat(refused.refusals())
                .extracting(Refusal::code)
                .containsExactlyInAnyOrder(
                        "supervision.refusal.letter-place-unknown",
                        "supervision.refusal.letter-place-missing",
                        "supervision.refusal.letter-brace");
        templates.write(bureau.unit(), LetterKind.REMINDER, 0, title, good, "Shorter", office);
        assertThatThrownBy(() -> templates.write(bureau.unit(), LetterKind.REMINDER, 0, title, good, "Again", office))
                .isInstanceOf(org.probity.wording.EditConflict.class);
        var after = letters.find(letters.issue(reminder(bureau))).orElseThrow();
        assertThat(after.edition()).isEqualTo(1);
        assertThat(after.title()).isEqualTo(title);
        assertThat(letters.find(before.id()).orElseThrow().body()).isEqualTo(before.body());
    }

    @Test
    void itIsServedOpenedAndConfirmedByItsAddresseeAlone() {
        var bureau = bureaus.found();
        var id = letters.issue(reminder(bureau));
        var addressee = bureau.people().get("staffA2");
        var chief = bureau.people().get("chiefA");
        letters.opened(id, chief);
        assertThat(letters.find(id).orElseThrow().state()).isEqualTo(Letter.State.ISSUED);
        refused("letter-not-addressee", () -> letters.acknowledge(id, chief));
        refused("letter-not-served", () -> letters.acknowledge(id, addressee));
        refused(
                "service-future",
                () -> letters.serve(
                        id, new Serving(Service.Way.BY_HAND, dates.today().plusDays(1), chief, "", "")));
        refused(
                "service-before-issue",
                () -> letters.serve(
                        id, new Serving(Service.Way.BY_HAND, dates.today().minusDays(1), chief, "", "")));
        refused(
                "service-witness",
                () -> letters.serve(id, new Serving(Service.Way.LEFT_BEHIND, dates.today(), chief, "", "refused")));
        refused("service-by-addressee", () -> letters.serve(id, Serving.inSystem(dates.today(), addressee)));
        letters.serve(id, Serving.inSystem(dates.today(), chief));
        assertThat(letters.find(id).orElseThrow().state()).isEqualTo(Letter.State.SERVED);
        letters.opened(id, addressee);
        assertThat(letters.find(id).orElseThrow().state()).isEqualTo(Letter.State.OPENED);
        letters.acknowledge(id, addressee);
        assertThat(letters.find(id).orElseThrow().state()).isEqualTo(Letter.State.ACKNOWLEDGED);
        refused("letter-acknowledged", () -> letters.acknowledge(id, addressee));
    }

    @Test
    void itIsReadByWhomItConcernsAndByNobodyWhoIsConcernedThemselves() {
        var bureau = bureaus.found();
        assertThat(readersOf(bureau, letters.issue(reminder(bureau))))
                .containsExactlyInAnyOrder("staffA2", "chiefA", "head", "staffA1", "discipline", "superior", "auditor");
        assertThat(readersOf(bureau, letters.issue(to(bureau, "head", Set.of()))))
                .as("about the head: not the office")
                .containsExactlyInAnyOrder("head", "chiefA", "discipline", "superior", "auditor");
        assertThat(readersOf(
                        bureau,
                        letters.issue(
                                to(bureau, "staffB1", Set.of(bureau.people().get("deputy"))))))
                .as("who takes part reads it")
                .contains("deputy")
                .doesNotContain("staffB2", "chiefB");
    }

    private Set<String> readersOf(Bureaus.Bureau bureau, LetterId id) {
        var readers = new HashSet<String>();
        bureau.people().forEach((who, person) -> {
            var viewer = viewers.of(person).orElseThrow();
            if (letters.find(id, viewer).isPresent()) {
                readers.add(who);
            }
        });
        return readers;
    }

    @Test
    void numbersOfSeveralItemsStandOneBelowTheOther() {
        assertThat(LetterWords.items(List.of("甲", "乙"), LetterWords::same))
                .isEqualTo(new Bilingual("1．甲\n2．乙", "1. 甲\n2. 乙"));
        assertThat(LetterWords.day(LocalDate.of(2026, 3, 5))).isEqualTo(new Bilingual("2026年3月5日", "5 March 2026"));
        assertThat(IntStream.range(0, 3).mapToObj(n -> LetterNumbers.text("安", 2026, n + 1)))
                .containsExactly("安〔2026〕1号", "安〔2026〕2号", "安〔2026〕3号");
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refused.class, act).refusals())
                .extracting(Refusal::code)
                .contains("supervision.refusal." + code);
    }

    private LetterDraft reminder(Bureaus.Bureau bureau) {
        return to(bureau, "staffA2", Set.of());
    }

    private LetterDraft to(Bureaus.Bureau bureau, String who, Set<PersonId> readers) {
        return new LetterDraft(
                bureau.unit(),
                LetterKind.REMINDER,
                Subject.of("supervision.test", UUID.randomUUID()),
                "",
                Addressee.person(bureau.people().get(who)),
                LetterIssuer.OFFICE,
                bureau.people().get("chiefA"),
                readers,
                Map.of(
                        "source", new Bilingual("日常检查", "a check"),
                        "facts", new Bilingual("两次要求补正。", "two requests for supplements."),
                        "request", new Bilingual("一次性告知", "tell applicants once")),
                dates.today().plusDays(7));
    }
}
