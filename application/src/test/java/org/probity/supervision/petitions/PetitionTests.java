package org.probity.supervision.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.probity.audit.Verification;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.server.ResponseStatusException;

/** Petitions from their arrival to their end (P2.3a), and for whom there are none (invariant 11; §7 rules 1, 4, 7, 8). */
@ProbityTest
class PetitionTests {

    private static final PetitionFilter ALL = PetitionFilter.of(name -> null);

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Petitions petitions;

    @Autowired
    private Reception reception;

    @Autowired
    private PetitionRows rows;

    @Autowired
    private Readers readers;

    @Autowired
    private Journal journal;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Dates dates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Verification verification;

    @Test
    void whatThePublicHandsInIsOpenedByTheNamedAloneAndAnsweredWithTheCode() throws Exception {
        var bureau = bureaus.found();
        var code = reception.receive(given(bureau, new Concern(bureau.sections().get("B"), null, null, null)));
        var inspector = viewer(bureau, "discipline");
        var found = only(inspector);
        assertThat(found.summary()).isEmpty();
        assertThat(found.registerBy()).isEqualTo(dates.today().plusDays(15));
        assertThat(found.concludeBy()).isEqualTo(dates.today().plusDays(60));
        assertThat(petitions.open(inspector, found.id()).message()).isEqualTo("The same contractor always wins.");
        assertThat(petitions.open(inspector, found.id()).reporter().name()).isEqualTo("Li Si");

        petitions.answer(inspector, found.id(), "Which year was it?");
        assertThat(reception.add(code, "2025 and 2026.", List.of(), UUID.randomUUID()))
                .isTrue();
        var followed = reception.follow(code).orElseThrow();
        assertThat(followed.messages())
                .extracting(Message::text)
                .containsExactly("Which year was it?", "2025 and 2026.");

        var superior = viewer(bureau, "superior");
        assertThat(only(superior).named()).isFalse();
        assertThatThrownBy(() -> petitions.open(superior, found.id())).isInstanceOf(AccessDeniedException.class);
        assertThat(rows.list(ALL, viewer(bureau, "staffA1"), 10, 0))
                .as("the office before there is a summary")
                .isEmpty();

        petitions.analyse(
                inspector, found.id(), found.version(), analysis(found.concern(), "Contracts go to one contractor"));
        assertThat(only(viewer(bureau, "staffA1")).summary()).isEqualTo("Contracts go to one contractor");
        assertThatThrownBy(() -> petitions.close(inspector, found.id(), 1, Outcome.CLEARED, "Clarified in public", ""))
                .as("without an answer to the reporter")
                .isInstanceOf(Refused.class);
        petitions.close(
                inspector, found.id(), 1, Outcome.CLEARED, "Clarified in public", "It was clarified in public.");
        assertThat(reception.follow(code).orElseThrow().state()).isEqualTo(PetitionState.CLOSED);
        assertThatThrownBy(() -> reception.add(code, "More", List.of(), UUID.randomUUID()))
                .isInstanceOf(Refused.class);
        assertThat(journal.visibleTo(viewer(bureau, "auditor"), null, 100, 0))
                .extracting(Journal.Line::act)
                .contains(
                        Journal.Act.RECEIVED,
                        Journal.Act.NAMED,
                        Journal.Act.READ,
                        Journal.Act.ANSWERED,
                        Journal.Act.CLOSED);
        // Other tests of this store write rows of other modules past the log.
        assertThat(verification.run().findings())
                .filteredOn(finding -> finding.arguments().stream()
                        .anyMatch(argument -> String.valueOf(argument).startsWith("supervision.")))
                .isEmpty();
    }

    @Test
    void aFormThatIsHandedInTwiceIsTakenOnce() {
        var bureau = bureaus.found();
        var given = given(bureau, Concern.THE_UNIT);
        reception.receive(given);
        assertThatThrownBy(() -> reception.receive(given)).isInstanceOf(Refused.class);
        only(viewer(bureau, "discipline"));
    }

    @Test
    void forWhomItIsAboutThereIsNone() {
        var bureau = bureaus.found();
        var inspector = viewer(bureau, "discipline");
        var office = viewer(bureau, "staffA1");
        var id = petitions.register(
                inspector, typed(new Concern(null, bureau.posts().get("staffA1"), null, null)));
        assertThat(rows.count(ALL, office))
                .as("the office, whose holder it is about")
                .isZero();
        assertThat(rows.find(id, office)).isEmpty();
        assertThat(rows.count(ALL, inspector)).isEqualTo(1);
        assertThat(journal.visibleTo(inspector, id, 10, 0)).isNotEmpty();

        var aboutHead = petitions.register(
                inspector, typed(new Concern(null, null, null, bureau.people().get("head"))));
        var aboutInspection = petitions.register(
                inspector, typed(new Concern(null, null, null, bureau.people().get("discipline"))));
        for (var about : List.of(aboutHead, aboutInspection)) {
            for (var who : List.of("discipline", "head", "staffA1")) {
                assertThat(rows.find(about, viewer(bureau, who))).as(who).isEmpty();
            }
            assertThatThrownBy(() -> petitions.open(inspector, about)).isInstanceOf(ResponseStatusException.class);
            assertThat(rows.find(about, viewer(bureau, "superior"))).hasValueSatisfying(found -> {
                assertThat(found.route()).isEqualTo(Route.SUPERIOR);
                assertThat(found.named()).isTrue();
            });
        }
        assertThat(journal.visibleTo(inspector, null, 100, 0))
                .extracting(Journal.Line::number)
                .containsOnly(rows.find(id, inspector).orElseThrow().number());
    }

    @Test
    void whomAnAnalysisFindsItToBeAboutLosesItAndTheSuperiorGetsIt() {
        var bureau = bureaus.found();
        reception.receive(given(bureau, Concern.THE_UNIT));
        var inspector = viewer(bureau, "discipline");
        var found = only(inspector);
        petitions.analyse(
                inspector,
                found.id(),
                found.version(),
                analysis(new Concern(null, bureau.posts().get("discipline"), null, null), "About an inspector"));
        assertThat(rows.count(ALL, inspector)).isZero();
        var superior = viewer(bureau, "superior");
        assertThat(petitions.open(superior, found.id()).message()).contains("contractor");
        assertThat(readers.of(found.id()))
                .extracting(Readers.Named::person)
                .containsExactly(bureau.people().get("superior"));
    }

    @Test
    void theHeadReadsWhatWasAssignedAndTheSummaryNamesNobody() {
        var bureau = bureaus.found();
        var inspector = viewer(bureau, "discipline");
        var head = viewer(bureau, "head");
        var id = petitions.register(
                inspector, typed(new Concern(bureau.sections().get("A"), null, null, null)));
        assertThat(rows.count(ALL, head)).isZero();
        petitions.assignToHead(inspector, id);
        assertThat(rows.count(ALL, head)).isEqualTo(1);
        assertThatThrownBy(() -> petitions.open(head, id)).isInstanceOf(AccessDeniedException.class);
        var found = rows.find(id, inspector).orElseThrow();
        for (var leak : List.of("Wang Wu says so", "Ask 13800000000", "Write to a.b@example.org")) {
            assertThatThrownBy(() -> petitions.analyse(inspector, id, found.version(), analysis(found.concern(), leak)))
                    .as(leak)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void aLostRaceIsToldAndASecondInspectorIsNamedByTheFirst() {
        var bureau = bureaus.found();
        var inspector = viewer(bureau, "discipline");
        var id = petitions.register(inspector, typed(Concern.THE_UNIT));
        jdbc.sql("""
                        insert into organization.appointment (id, unit_id, person_id, role, from_on, changed_at, changed_by)
                        values (gen_random_uuid(), :unit, :person, 'DISCIPLINE_INSPECTION', :from, now(), 'fixture')
                        """)
                .param("unit", bureau.unit().value())
                .param("person", bureau.people().get("staffB2").value())
                .param("from", LocalDate.of(2020, 1, 1))
                .update();
        var second = viewer(bureau, "staffB2");
        assertThatThrownBy(() -> petitions.open(second, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> petitions.name(second, id, bureau.people().get("staffB2")))
                .isInstanceOf(AccessDeniedException.class);
        petitions.name(inspector, id, bureau.people().get("staffB2"));
        assertThat(petitions.open(second, id).reporter().name()).isEqualTo("Wang Wu");
        var found = rows.find(id, second).orElseThrow();
        petitions.analyse(second, id, found.version(), analysis(Concern.THE_UNIT, "The unit as a whole"));
        assertThatThrownBy(() ->
                        petitions.analyse(inspector, id, found.version(), analysis(Concern.THE_UNIT, "Something else")))
                .isInstanceOf(EditConflict.class);
        petitions.end(second, id, bureau.people().get("discipline"));
        assertThatThrownBy(() -> petitions.open(inspector, id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> petitions.end(second, id, bureau.people().get("staffB2")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theTableOfTheLifecycleIsClosed() {
        assertThat(Set.of(PetitionAct.values()))
                .allSatisfy(
                        act -> assertThat(act.isOpenIn(PetitionState.CLOSED) || act.isOpenIn(PetitionState.TRANSFERRED))
                                .isFalse());
        assertThat(PetitionAct.REMIND.days()).isEqualTo(7);
        assertThat(PetitionAct.EXTEND.days()).isEqualTo(30);
    }

    private Petition only(Viewer viewer) {
        var found = rows.list(ALL, viewer, 10, 0);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Reception.Given given(Bureau bureau, Concern concern) {
        return new Reception.Given(
                bureau.unit(),
                concern,
                "The same contractor always wins.",
                new Reporter("Li Si", "13900000000"),
                List.of(),
                UUID.randomUUID());
    }

    private Registration typed(Concern concern) {
        return new Registration(
                Channel.LETTER,
                dates.today(),
                concern,
                "Contracts are split",
                "A letter of three pages.",
                new Reporter("Wang Wu", ""),
                Urgency.NORMAL,
                null,
                List.of());
    }

    private static Analysis analysis(Concern concern, String summary) {
        return new Analysis(concern, summary, Urgency.NORMAL, null, null);
    }

    private Viewer viewer(Bureau bureau, String who) {
        return viewers.of(bureau.username(who)).orElseThrow();
    }
}
