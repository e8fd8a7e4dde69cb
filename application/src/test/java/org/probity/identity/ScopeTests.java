package org.probity.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.Bureaus;
import org.probity.Bureaus.Bureau;
import org.probity.ProbityTest;
import org.probity.frame.Dates;
import org.probity.organization.Holdings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** One scope rule: two sections, two units, every role; another unit's rows never. */
@ProbityTest
class ScopeTests {

    @Autowired
    private Bureaus bureaus;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Holdings holdings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Dates dates;

    private Bureau bureau;
    private Bureau other;

    @BeforeEach
    void found() {
        bureau = bureaus.found();
        other = bureaus.found();
    }

    @Test
    void wholeUnitRolesSeeTheirUnitAndNoOther() {
        for (var key : Set.of("head", "discipline", "staffA1", "superior", "auditor")) {
            assertThat(visible(key, "organization:read", bureau)).as(key).isEqualTo(9);
            assertThat(visible(key, "organization:read", other)).as(key).isZero();
        }
    }

    @Test
    void aLeaderSeesTheDivisionAndTheirOwnPost() {
        assertThat(visible("deputy", "risks:sign-leader", bureau)).isEqualTo(6);
        assertThat(visible("deputy", "risks:sign-leader", other)).isZero();
    }

    @Test
    void aHolderSeesTheirOwnPost() {
        assertThat(visible("staffB2", "organization:read", bureau)).isEqualTo(1);
        assertThat(visible("staffB2", "risks:read", bureau)).isEqualTo(1);
        assertThat(viewer("staffB2").may("risks:sign-chief")).isFalse();
    }

    @Test
    void aChiefSignsForTheSectionOnlyWhateverElseTheyHold() {
        holdings.begin(bureau.posts().get("staffB1"), bureau.people().get("chiefA"), dates.today(), null, false);
        assertThat(visible("chiefA", "risks:sign-chief", bureau)).isEqualTo(3);
        assertThat(viewer("chiefA")
                        .scope("risks:sign-chief")
                        .covers(
                                bureau.unit(),
                                bureau.sections().get("B"),
                                bureau.posts().get("staffB1")))
                .isFalse();
    }

    @Test
    void theAdministratorHasNoRows() {
        var admin = viewers.of(openAdministrator()).orElseThrow();
        assertThat(admin.scopes().values()).allMatch(scope -> scope.isNothing());
        assertThatThrownBy(() -> admin.scope("risks:read")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(admin::requirePerson).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDelegateActsInTheGiversNameAndOnlyForThatSection() {
        give("chiefA", "chiefB");
        var chiefB = viewer("chiefB");
        assertThat(visible("chiefB", "risks:sign-chief", bureau)).isEqualTo(6);
        assertThat(chiefB.onBehalfOf("risks:sign-chief", bureau.sections().get("A")))
                .isEqualTo(bureau.people().get("chiefA"));
        assertThat(chiefB.acting().name()).isEqualTo("人员chiefA");
        assertThat(chiefB.onBehalfOf("risks:sign-chief", bureau.sections().get("B")))
                .isNull();
        assertThat(chiefB.acting().name()).isNull();
        assertThat(chiefB.scope("organization:edit")
                        .covers(bureau.unit(), bureau.sections().get("A"), null))
                .isFalse();
    }

    @Test
    void aDelegationEndsWithTheGiversOwnPostAndWhenRevoked() {
        give("chiefA", "chiefB");
        var holding = holdings.of(bureau.posts().get("chiefA"), dates.today()).get(0);
        holdings.end(holding.id(), holding.version(), dates.today().minusDays(1), "moved");
        assertThat(viewer("chiefB").delegated()).isEmpty();
    }

    @Test
    void theHeadsDelegateForAVacantChiefCeasesWhenAChiefComes() {
        var holding = holdings.of(bureau.posts().get("chiefA"), dates.today()).get(0);
        holdings.end(holding.id(), holding.version(), dates.today().minusDays(1), "moved");
        var id = delegations.give(new DelegationRules.Proposal(
                bureau.people().get("head"),
                bureau.people().get("chiefB"),
                Set.of(Delegable.SIGN_CHIEF),
                bureau.sections().get("A"),
                dates.today(),
                dates.today().plusDays(30),
                "chief's post vacant"));
        assertThat(viewer("chiefB")
                        .onBehalfOf("risks:sign-chief", bureau.sections().get("A")))
                .isEqualTo(bureau.people().get("head"));
        holdings.begin(bureau.posts().get("chiefA"), bureau.people().get("staffA2"), dates.today(), null, true);
        assertThat(viewer("chiefB").delegated()).isEmpty();
        delegations.revoke(id);
        assertThat(delegations.find(id).orElseThrow().revokedAt()).isNotNull();
    }

    private void give(String from, String to) {
        delegations.give(new DelegationRules.Proposal(
                bureau.people().get(from),
                bureau.people().get(to),
                Set.of(Delegable.SIGN_CHIEF),
                null,
                dates.today(),
                dates.today().plusDays(10),
                "on leave"));
    }

    private Viewer viewer(String key) {
        return viewers.of(bureau.username(key)).orElseThrow();
    }

    private String openAdministrator() {
        var name = "scope-admin-" + bureau.number();
        accounts.open(null, name, "a long secret", "zh", false);
        return name;
    }

    @Autowired
    private Accounts accounts;

    private int visible(String key, String permission, Bureau rowsOf) {
        var scope = viewer(key).scope(permission);
        return jdbc.sql("""
                        select count(*) from (select p.*, p.id as post_id from organization.post p where p.unit_id = :unit) x where
                        """ + scope.predicate("x"))
                .params(scope.parameters())
                .param("unit", rowsOf.unit().value())
                .query(Integer.class)
                .single();
    }
}
