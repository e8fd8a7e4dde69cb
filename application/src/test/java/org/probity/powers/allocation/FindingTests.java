package org.probity.powers.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.powers.Allocation.Role;
import org.probity.powers.PostBook.Holder;
import org.probity.powers.PowerId;
import org.probity.wording.Bilingual;

/** What is found about the allocation of one power (P2.1.1c). */
class FindingTests {

    private static final PostId CLERK = PostId.random();
    private static final PostId CHIEF = PostId.random();
    private static final PostId OTHER = PostId.random();

    private final Map<PostId, List<Holder>> holders = new HashMap<>(
            Map.of(CLERK, List.of(person("a")), CHIEF, List.of(person("b")), OTHER, List.of(person("c"))));
    private final Map<PostId, Set<Role>> parts = new HashMap<>();
    private final List<Shares.Substitute> substitutes = new java.util.ArrayList<>();
    private final List<Shares.StepPost> steps = new java.util.ArrayList<>();
    private SectionId section = SectionId.random();

    private static Holder person(String name) {
        return new Holder(PersonId.random(), new Bilingual(name, name), LocalDate.EPOCH, false);
    }

    private void part(PostId post, Role first, Role... more) {
        parts.put(post, EnumSet.of(first, more));
    }

    private List<Finding.Kind> found() {
        var shares = new Shares(
                new PowerId(java.util.UUID.randomUUID()),
                "W01",
                new Bilingual("许可", ""),
                section,
                true,
                parts,
                substitutes,
                steps);
        return Finding.of(shares, post -> holders.getOrDefault(post, List.of())).stream()
                .map(Finding::kind)
                .toList();
    }

    @Test
    void aPowerThatOneHandlesAndAnotherApprovesIsSound() {
        part(CLERK, Role.HANDLE);
        part(CHIEF, Role.REVIEW, Role.APPROVE);
        steps.add(new Shares.StepPost(1, CLERK));
        assertThat(found()).isEmpty();
    }

    @Test
    void aPowerWithoutSectionOrPostIsAGap() {
        section = null;
        assertThat(found()).containsExactly(Finding.Kind.NO_SECTION, Finding.Kind.NO_POST);
    }

    @Test
    void whoHandlesIsCheckedBySomebody() {
        part(CLERK, Role.HANDLE);
        assertThat(found()).containsExactly(Finding.Kind.NO_CHECK);
        part(CHIEF, Role.SUPERVISE);
        assertThat(found()).as("supervision is no check of the matter").containsExactly(Finding.Kind.NO_CHECK);
        parts.clear();
        part(CHIEF, Role.APPROVE);
        assertThat(found()).containsExactly(Finding.Kind.NO_HANDLER);
    }

    @Test
    void aStepLiesWithAPostThatPlaysAPart() {
        part(CLERK, Role.HANDLE);
        part(CHIEF, Role.APPROVE);
        steps.add(new Shares.StepPost(1, OTHER));
        steps.add(new Shares.StepPost(2, null));
        assertThat(found()).containsExactly(Finding.Kind.STEP_NO_POST, Finding.Kind.STEP_POST_NO_PART);
        substitutes.add(new Shares.Substitute(OTHER, Role.HANDLE, CLERK));
        assertThat(found()).as("a substitute plays a part").containsExactly(Finding.Kind.STEP_NO_POST);
    }

    @Test
    void aVacantPostIsAGapUnlessASubstituteCanAct() {
        part(CLERK, Role.HANDLE);
        part(CHIEF, Role.APPROVE);
        holders.put(CHIEF, List.of());
        assertThat(found()).containsExactly(Finding.Kind.VACANT);
        substitutes.add(new Shares.Substitute(OTHER, Role.APPROVE, CHIEF));
        assertThat(found()).isEmpty();
    }

    @Test
    void onePostThatHandlesAndApprovesIsConcentrated() {
        part(CLERK, Role.HANDLE, Role.DECIDE);
        assertThat(found()).containsExactly(Finding.Kind.ONE_POST);
    }

    @Test
    void onePersonInTwoPostsIsConcentratedAndADeputyForAsLongAsItLasts() {
        part(CLERK, Role.HANDLE);
        part(CHIEF, Role.APPROVE);
        var both = person("a");
        holders.put(CLERK, List.of(both));
        holders.put(CHIEF, List.of(both));
        assertThat(found()).containsExactly(Finding.Kind.ONE_PERSON);
        holders.put(CHIEF, List.of(person("b"), new Holder(both.person(), both.name(), both.since(), true)));
        assertThat(found()).containsExactly(Finding.Kind.BY_DEPUTISING);
    }

    @Test
    void whoHandlesDoesNotStandInForWhoApproves() {
        part(CLERK, Role.HANDLE);
        part(CHIEF, Role.APPROVE);
        substitutes.add(new Shares.Substitute(CLERK, Role.APPROVE, CHIEF));
        assertThat(found()).containsExactly(Finding.Kind.BY_SUBSTITUTE);
        substitutes.set(0, new Shares.Substitute(CHIEF, Role.HANDLE, CLERK));
        assertThat(found()).as("nor the other way round").containsExactly(Finding.Kind.BY_SUBSTITUTE);
        substitutes.set(0, new Shares.Substitute(OTHER, Role.APPROVE, CHIEF));
        assertThat(found()).isEmpty();
        holders.put(OTHER, holders.get(CLERK));
        assertThat(found()).as("through a person who holds both").containsExactly(Finding.Kind.BY_SUBSTITUTE);
    }
}
