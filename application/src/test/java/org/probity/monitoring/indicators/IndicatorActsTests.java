package org.probity.monitoring.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.identity.Viewer;
import org.probity.identity.Viewers;
import org.probity.wording.EditConflict;
import org.probity.wording.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may change an indicator, how, and what holds on which day. */
@ProbityTest
class IndicatorActsTests {

    private static final String CODE = "IR-H01";

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Indicators indicators;

    @Autowired
    private IndicatorActs acts;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Dates dates;

    @Autowired
    private TransactionTemplate transactions;

    private Bureaus.Bureau bureau;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
    }

    @Test
    void withoutAnEditionTheCatalogueHolds() {
        var all = indicators.on(bureau.unit(), dates.today());
        assertThat(all).hasSize(Indicators.CATALOGUE.size()).allMatch(each -> each.edition() == 0);
    }

    @Test
    void aChangeIsVerifiedAndApprovedByOthersBeforeItHolds() {
        var id = acts.draft(office(), CODE, draft(6.0, null));
        assertThat(yellow(dates.today())).isEqualTo(5.0);
        perform(office(), id, IndicatorAct.SUBMIT);
        perform(reviewer(), id, IndicatorAct.REVIEW);
        assertThat(yellow(dates.today())).isEqualTo(5.0);
        perform(member(), id, IndicatorAct.APPROVE);
        assertThat(yellow(dates.today())).isEqualTo(6.0);
        assertThat(yellow(dates.today().minusDays(1))).isEqualTo(5.0);
        assertThat(indicators.find(id).orElseThrow().state()).isEqualTo(IndicatorState.IN_FORCE);
    }

    @Test
    void aLaterDayWaits() {
        var id = approved(6.0, dates.today().plusDays(3));
        assertThat(yellow(dates.today())).isEqualTo(5.0);
        assertThat(yellow(dates.today().plusDays(3))).isEqualTo(6.0);
        assertThat(indicators.find(id).orElseThrow().state()).isEqualTo(IndicatorState.APPROVED);
    }

    @Test
    void theNextEditionTakesThePlaceOfTheOneBefore() {
        var first = approved(6.0, null);
        approved(7.0, null);
        assertThat(yellow(dates.today())).isEqualTo(7.0);
        assertThat(indicators.find(first).orElseThrow().state()).isEqualTo(IndicatorState.SUPERSEDED);
        assertThat(indicators.editions(bureau.unit(), CODE)).hasSize(2);
    }

    @Test
    void whoDraftedItNeitherVerifiesNorApproves() {
        // one person keeps the office, reviews and sits in the leading group
        for (var role : List.of("LEADING_GROUP_MEMBER", "LEGAL_REVIEWER")) {
            transactions.executeWithoutResult(status -> bureaus.insert(
                    "organization.appointment",
                    "unit_id",
                    bureau.unit().value(),
                    "person_id",
                    bureau.people().get("staffA1").value(),
                    "role",
                    role,
                    "from_on",
                    dates.today().minusDays(5)));
        }
        var id = acts.draft(office(), CODE, draft(6.0, null));
        perform(office(), id, IndicatorAct.SUBMIT);
        var office = office();
        assertThatThrownBy(() -> perform(office, id, IndicatorAct.REVIEW))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("own-draft");
        perform(reviewer(), id, IndicatorAct.REVIEW);
        assertThatThrownBy(() -> perform(office, id, IndicatorAct.APPROVE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("own-draft");
        assertThat(acts.open(office, indicators.find(id).orElseThrow())).doesNotContain(IndicatorAct.APPROVE);
    }

    @Test
    void theWrongRoleIsDenied() {
        assertThatThrownBy(() -> acts.draft(viewer("chiefA"), CODE, draft(6.0, null)))
                .isInstanceOf(AccessDeniedException.class);
        var id = acts.draft(office(), CODE, draft(6.0, null));
        perform(office(), id, IndicatorAct.SUBMIT);
        assertThatThrownBy(() -> perform(member(), id, IndicatorAct.REVIEW)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> perform(reviewer(), id, IndicatorAct.APPROVE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> perform(member(), id, IndicatorAct.APPROVE))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("moved-on");
    }

    @Test
    void badSettingsAreRefused() {
        var wrong =
                new IndicatorDraft(new Setting(true, 9.0, 8.0, 10.0, Map.of(), Set.of(), Set.of()), "Too strict", null);
        assertThatThrownBy(() -> acts.draft(office(), CODE, wrong))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("bands-not-rising");
        var same = new IndicatorDraft(Setting.standard(Indicators.CATALOGUE.get(CODE)), "Nothing", null);
        assertThatThrownBy(() -> acts.draft(office(), CODE, same))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("nothing-changed");
        assertThatThrownBy(() -> acts.draft(
                        office(), CODE, new IndicatorDraft(draft(6.0, null).setting(), "", null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("reason");
    }

    @Test
    void oneChangeAtATimeIsUnderWayAndTheSlowerOfTwoEditorsLoses() {
        var id = acts.draft(office(), CODE, draft(6.0, null));
        assertThatThrownBy(() -> acts.draft(inspection(), CODE, draft(7.0, null)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("under-way");
        acts.save(inspection(), id, 0, draft(7.0, null));
        assertThatThrownBy(() -> acts.save(office(), id, 0, draft(6.5, null))).isInstanceOf(EditConflict.class);
        assertThat(indicators.find(id).orElseThrow().drafters())
                .contains(bureau.people().get("staffA1"), bureau.people().get("discipline"));
    }

    private IndicatorId approved(double yellow, @Nullable LocalDate from) {
        var id = acts.draft(office(), CODE, draft(yellow, null));
        perform(office(), id, IndicatorAct.SUBMIT);
        perform(reviewer(), id, IndicatorAct.REVIEW);
        var now = indicators.find(id).orElseThrow();
        acts.perform(member(), id, now.version(), IndicatorAct.APPROVE, null, from);
        return id;
    }

    private void perform(Viewer viewer, IndicatorId id, IndicatorAct act) {
        acts.perform(viewer, id, indicators.find(id).orElseThrow().version(), act, null, null);
    }

    private static IndicatorDraft draft(double yellow, @Nullable LocalDate wanted) {
        return new IndicatorDraft(
                new Setting(true, yellow, 8.0, 10.0, Map.of(), Set.of(), Set.of()), "任期较长的岗位太多。", wanted);
    }

    private double yellow(LocalDate day) {
        return indicators.on(bureau.unit(), CODE, day).orElseThrow().setting().yellow();
    }

    private Viewer office() {
        return viewer("staffA1");
    }

    private Viewer inspection() {
        return viewer("discipline");
    }

    private Viewer reviewer() {
        return viewer("staffB1");
    }

    private Viewer member() {
        return viewer("deputy");
    }

    private Viewer viewer(String key) {
        return viewers.of(bureau.username(key)).orElseThrow();
    }
}
