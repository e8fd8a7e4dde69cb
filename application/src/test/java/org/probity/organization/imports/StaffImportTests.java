package org.probity.organization.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.probity.ProbityTest;
import org.probity.Registers;
import org.probity.organization.Holdings;
import org.probity.organization.Leadership;
import org.probity.organization.People;
import org.probity.organization.Post;
import org.probity.organization.Posts;
import org.probity.organization.Section;
import org.probity.organization.Sections;
import org.probity.organization.UnitDetails;
import org.probity.organization.UnitId;
import org.probity.organization.Units;
import org.probity.shell.Imports;
import org.probity.spreadsheets.Drafts;
import org.probity.spreadsheets.Finding;
import org.probity.spreadsheets.ImportPlan;
import org.probity.spreadsheets.ImportPlan.Outcome;
import org.probity.spreadsheets.RegisterWriter;
import org.probity.wording.Bilingual;
import org.springframework.beans.factory.annotation.Autowired;

/** The staff list of an empty unit, as it comes from a real body. */
@ProbityTest
class StaffImportTests {

    private static final AtomicInteger units = new AtomicInteger();

    @Autowired
    private Units unitStore;

    @Autowired
    private Sections sections;

    @Autowired
    private Posts posts;

    @Autowired
    private People people;

    @Autowired
    private Holdings holdings;

    @Autowired
    private Leadership leadership;

    @Autowired
    private Imports imports;

    @Autowired
    private StaffImport staff;

    @Autowired
    private org.probity.frame.Dates dates;

    private UnitId unit;

    @BeforeEach
    void anEmptyUnit() {
        unit = anotherUnit();
    }

    private UnitId anotherUnit() {
        return unitStore.add(new UnitDetails(
                "STAFF" + units.incrementAndGet(), new Bilingual("空单位", "Empty unit"), null, new Bilingual("", "")));
    }

    @Test
    void theRealListGivesExactlyWhatItsReadmeCounts() {
        var plan = imports.importNow(staff, unit, "staff.xlsx", Registers.read("staff.xlsx"));
        assertThat(plan.tally(StaffPlan.SECTIONS).of(Outcome.ADDED)).isEqualTo(9);
        assertThat(plan.tally(StaffPlan.POSTS).of(Outcome.ADDED)).isEqualTo(36);
        assertThat(plan.tally(StaffPlan.PEOPLE).of(Outcome.ADDED)).isEqualTo(36);
        assertThat(plan.tally(StaffPlan.HOLDINGS).of(Outcome.ADDED)).isEqualTo(36);
        assertThat(plan.tally(StaffPlan.DIVISIONS).of(Outcome.ADDED)).isEqualTo(9);
        assertThat(sections.all(unit)).hasSize(9);
        var all = posts.all(unit);
        assertThat(all).hasSize(36);
        assertThat(people.all(unit)).hasSize(36);
        var held = holdings.of(unit, dates.today());
        assertThat(held).hasSize(36);
        assertThat(all)
                .filteredOn(post -> heldBy(post) == 0)
                .singleElement()
                .satisfies(post -> assertThat(post.name().zh()).isEqualTo("公务用车与接待岗"));
        assertThat(all)
                .filteredOn(post -> heldBy(post) == 2)
                .singleElement()
                .satisfies(post -> assertThat(post.name().zh()).isEqualTo("执法办案岗"));
        var divisions = leadership.divisions(unit, dates.today());
        assertThat(divisions).hasSize(9);
        assertThat(divisions.stream().map(division -> division.leader()).distinct())
                .hasSize(5);
        assertThat(held).allMatch(holding -> holding.fromOn().getDayOfMonth() == 1);
        assertThat(held.stream().map(holding -> holding.fromOn()))
                .contains(
                        LocalDate.of(2023, 6, 1),
                        LocalDate.of(2021, 3, 1),
                        LocalDate.of(2020, 9, 1),
                        LocalDate.of(2022, 1, 1));
        assertThat(people.all(unit).stream().map(person -> person.name().zh()))
                .contains("赵甲", "钱乙", "喻未")
                .noneMatch(name -> name.contains(" ") || name.contains("空缺"));
        assertThat(all.stream().map(Post::level))
                .contains(Post.Level.UNIT_HEAD, Post.Level.DISCIPLINE, Post.Level.SECTION_CHIEF);
        assertThat(all)
                .filteredOn(post -> post.level() == Post.Level.DISCIPLINE)
                .hasSize(1);
        assertThat(all).filteredOn(Post::keyPost).hasSizeGreaterThan(10);
        assertThat(sections.all(unit))
                .filteredOn(section -> section.kind() == Section.Kind.AFFILIATED)
                .hasSize(2);
        assertThat(all.get(1).name().zh()).isEqualTo("副局长（规划、用地、登记）");
    }

    private int heldBy(Post post) {
        return holdings.of(post.id(), dates.today()).size();
    }

    @Test
    void importingTheSameListAgainChangesNothing() {
        imports.importNow(staff, unit, "staff.xlsx", Registers.read("staff.xlsx"));
        var again = imports.plan(staff, unit, Registers.read("staff.xlsx"));
        assertThat(again.changesSomething()).isFalse();
        assertThat(again.tally(StaffPlan.HOLDINGS).of(Outcome.UNCHANGED)).isEqualTo(36);
    }

    @Test
    void whatIsExportedComesBackWithoutLossInBothLanguages() {
        imports.importNow(staff, unit, "staff.xlsx", Registers.read("staff.xlsx"));
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var exported = exported(unit, locale);
            assertThat(imports.plan(staff, unit, exported).changesSomething()).isFalse();
            var other = anotherUnit();
            var plan = imports.importNow(staff, other, "again.xlsx", exported);
            assertThat(plan.tally(StaffPlan.HOLDINGS).of(Outcome.ADDED)).isEqualTo(36);
            assertThat(imports.plan(staff, other, exported(unit, locale)).changesSomething())
                    .isFalse();
            assertThat(posts.all(other).stream()
                            .map(post ->
                                    List.of(post.code(), post.name(), post.duties(), post.level(), post.keyPost())))
                    .containsExactlyElementsOf(posts.all(unit).stream()
                            .map(post -> List.<Object>of(
                                    post.code(), post.name(), post.duties(), post.level(), post.keyPost()))
                            .toList());
            assertThat(leadership.divisions(other, dates.today())).hasSize(9);
        }
    }

    private byte[] exported(UnitId from, Locale locale) {
        var out = new ByteArrayOutputStream();
        try (var writer = RegisterWriter.to(out, staff.register(), locale)) {
            staff.current(from.value(), writer::row);
        }
        return out.toByteArray();
    }

    @Test
    void anEnglishListAddsTheSecondLanguageByCode() {
        imports.importNow(
                staff, unit, "zh.xlsx", Drafts.sheet("科室编码|科室|岗位编码|岗位|岗位类别|姓名|任职时间", "D00|领导|P01|局长|主要负责人|赵甲|2023.06"));
        var plan = imports.importNow(
                staff,
                unit,
                "en.xlsx",
                Drafts.sheet(
                        "Section code|Section|Section (Chinese)|Post code|Post|Level|Name|Name (Chinese)|In post since",
                        "D00|Leadership||P01|Director|Head of unit|Zhao Jia|赵甲|June 2023"));
        assertThat(plan.tally(StaffPlan.POSTS).of(Outcome.CHANGED)).isEqualTo(1);
        assertThat(posts.all(unit).get(0).name()).isEqualTo(new Bilingual("局长", "Director"));
        assertThat(people.all(unit).get(0).name()).isEqualTo(new Bilingual("赵甲", "Zhao Jia"));
        assertThat(sections.all(unit).get(0).name().en()).isEqualTo("Leadership");
    }

    @Test
    void bracketStylesMakeNoNewPost() {
        imports.importNow(staff, unit, "staff.xlsx", Registers.read("staff.xlsx"));
        var plan = imports.plan(staff, unit, Drafts.sheet("部门|职务|姓名|任职时间", "局领导班子|副局长(规划,用地,登记)|钱 乙|2021-03-01"));
        assertThat(plan.changesSomething()).isFalse();
    }

    @Test
    void aNewHolderEndsTheFormerOne() {
        imports.importNow(
                staff, unit, "a.xlsx", Drafts.sheet("科室|岗位|姓名|任职时间", "办公室|人事岗|王辛|2017.04", "办公室|档案岗|冯壬|2019.07"));
        var plan = imports.importNow(
                staff, unit, "b.xlsx", Drafts.sheet("科室|岗位|姓名|任职时间", "办公室|人事岗|李四|2026.05", "办公室|档案岗|空缺|"));
        assertThat(plan.tally(StaffPlan.HOLDINGS).of(Outcome.ENDED)).isEqualTo(2);
        assertThat(codes(plan)).contains("organization.import.holding-ends");
        var held = holdings.of(unit, dates.today());
        assertThat(held).hasSize(1);
        assertThat(people.all(unit)).hasSize(3);
    }

    @Test
    void mistakesAreNamedAtTheirCells() {
        assertErrors(
                Drafts.sheet(
                        "科室|岗位|姓名|任职时间|岗位类别", "办公室|人事岗|王辛|不详|中层", "|岗位二|||", "办公室||甲|2020.1|", "办公室|岗位三|乙|2020.1|超人"),
                "spreadsheets.finding.not-a-day",
                "spreadsheets.finding.blank",
                "spreadsheets.finding.not-in-list");
        assertErrors(
                Drafts.sheet("科室|岗位编码|岗位|姓名|任职时间", "办公室|P1|人事岗|王辛|2020.1", "办公室|P1|档案岗|冯壬|2020.1"),
                "organization.import.code-of-another");
        assertErrors(Drafts.sheet("科室|岗位|姓名|任职时间|分管领导", "办公室|人事岗|王辛|2020.1|无名氏"), "organization.import.unknown-leader");
        assertErrors(
                Drafts.sheet("科室|岗位|姓名|任职时间", "办公室|" + "长".repeat(201) + "|王辛|2020.1"),
                "spreadsheets.finding.too-long");
        assertErrors(Drafts.sheet("科室|岗位|姓名|任职时间", "办公室|人事岗|王辛、王 辛|2020.1"), "organization.import.holder-twice");
    }

    private void assertErrors(byte[] file, String... expected) {
        var plan = imports.plan(staff, unit, file);
        assertThat(plan.errors()).isPositive();
        assertThat(plan.findings().stream().filter(Finding::isError).map(Finding::code))
                .contains(expected);
        assertThat(plan.findings().stream().filter(Finding::isError))
                .allMatch(finding -> finding.row() > 1 && !finding.column().isEmpty());
    }

    private static List<String> codes(ImportPlan plan) {
        return plan.findings().stream().map(Finding::code).toList();
    }
}
