package org.probity.programme.gatherings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;
import org.probity.wording.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * Everything the page of one gathering shows.
 *
 * @param mine      the reader's own line, once it was held
 * @param rate      who came of those the reader may see; none before it was held, or when the reader sees nobody but themselves
 * @param bySection the same by section
 * @param lines     the lines asked for, at most a page of them
 * @param more      whether there are further lines
 * @param absent    everybody absent whom the reader may see
 * @param entry     the sheet on which attendance is recorded, for who records it
 * @param gate      what stands in the way of archiving, for who archives
 */
record GatheringSheet(
        Gathering gathering,
        boolean mayArrange,
        boolean seesOthers,
        int expected,
        @Nullable AttendanceLine mine,
        @Nullable AttendanceRate rate,
        List<SectionRate> bySection,
        List<AttendanceLine> lines,
        boolean more,
        List<AttendanceLine> absent,
        List<MakeUp> makeUps,
        List<Correction> corrections,
        List<EntryGroup> entry,
        List<Refusal> gate,
        @Nullable MobilisationDeadline deadline,
        List<Bilingual> audience) {

    /** A section's attendance. */
    record SectionRate(SectionId section, Bilingual name, AttendanceRate rate) {}

    /** A section's people on the sheet. */
    record EntryGroup(Bilingual section, List<Entry> people) {}

    /** One person on the sheet, as typed or as proposed. */
    record Entry(RosterLine who, boolean present, String absence, String note) {}

    public boolean isLate() {
        return deadline != null && gathering.tookPlace() && deadline.isLate(gathering.heldOn());
    }

    /** Who has not made up for it, whether asked to or not. */
    public List<AttendanceLine> open() {
        return absent.stream().filter(line -> line.madeUpOn() == null).toList();
    }

    static List<SectionRate> bySection(List<AttendanceLine> lines) {
        var sections = new LinkedHashMap<SectionId, List<AttendanceLine>>();
        lines.forEach(line -> sections.computeIfAbsent(line.who().section(), section -> new ArrayList<>())
                .add(line));
        return sections.entrySet().stream()
                .map(section -> new SectionRate(
                        section.getKey(),
                        section.getValue().get(0).who().sectionName(),
                        AttendanceRate.of(section.getValue())))
                .toList();
    }

    /** All present, those on leave excepted; or as it was typed before. */
    static List<EntryGroup> entries(List<RosterLine> roster, @Nullable MultiValueMap<String, String> typed) {
        var present = typed == null ? Set.<String>of() : Set.copyOf(typed.getOrDefault("present", List.of()));
        var groups = new LinkedHashMap<SectionId, List<Entry>>();
        for (var line : roster) {
            var id = line.person().toString();
            groups.computeIfAbsent(line.section(), section -> new ArrayList<>())
                    .add(new Entry(
                            line,
                            typed == null ? !line.onLeave() : present.contains(id),
                            first(typed, "absence." + id),
                            first(typed, "note." + id)));
        }
        return groups.values().stream()
                .map(people -> new EntryGroup(people.get(0).who().sectionName(), people))
                .toList();
    }

    private static String first(@Nullable MultiValueMap<String, String> typed, String name) {
        return typed == null ? "" : Objects.requireNonNullElse(typed.getFirst(name), "");
    }
}
