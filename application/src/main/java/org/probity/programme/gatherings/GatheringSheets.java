package org.probity.programme.gatherings;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.probity.identity.Viewer;
import org.probity.organization.Section;
import org.probity.organization.Sections;
import org.probity.wording.Bilingual;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Draws up the page of a gathering for its reader. */
@Component
class GatheringSheets {

    private static final int PAGE = 60;

    private final Gatherings gatherings;
    private final GatheringRows rows;
    private final AttendanceRows attendance;
    private final Roster roster;
    private final AudienceKinds kinds;
    private final Sections sections;
    private final MessageSource messages;

    GatheringSheets(
            Gatherings gatherings,
            GatheringRows rows,
            AttendanceRows attendance,
            Roster roster,
            AudienceKinds kinds,
            Sections sections,
            MessageSource messages) {
        this.gatherings = gatherings;
        this.rows = rows;
        this.attendance = attendance;
        this.roster = roster;
        this.kinds = kinds;
        this.sections = sections;
        this.messages = messages;
    }

    /**
     * What of the attendance is asked for.
     *
     * @param show {@code absent}, {@code missing} or all
     */
    record Filter(
            @Nullable String q,
            @Nullable String section,
            @Nullable String show,
            int page) {

        boolean takes(AttendanceLine line) {
            var words = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
            return (words.isEmpty()
                            || line.who().name().zh().contains(words)
                            || line.who().name().en().toLowerCase(Locale.ROOT).contains(words))
                    && (section == null
                            || section.isEmpty()
                            || line.who().section().toString().equals(section))
                    && switch (show == null ? "" : show) {
                        case "absent" -> !line.present();
                        case "missing" -> line.isMissing();
                        default -> true;
                    };
        }
    }

    GatheringSheet of(
            Viewer viewer, Gathering gathering, Filter filter, @Nullable MultiValueMap<String, String> typed) {
        var mayArrange = viewer.may(gathering.kind().permission());
        var scope = GatheringAccess.scope(viewer);
        var lines = gathering.tookPlace() ? attendance.of(gathering.id(), scope) : List.<AttendanceLine>of();
        var mine = attendance.of(gathering.id(), viewer.requirePerson()).orElse(null);
        var seesOthers = scope.whole() || !scope.sections().isEmpty();
        var asked = lines.stream().filter(filter::takes).toList();
        var called = gathering.is(GatheringState.PLANNED)
                ? roster.of(gathering.unit(), gathering.audience(), gathering.heldOn())
                : List.<RosterLine>of();
        return new GatheringSheet(
                gathering,
                mayArrange,
                seesOthers,
                called.size(),
                mine,
                gathering.tookPlace() && seesOthers ? AttendanceRate.of(lines) : null,
                seesOthers ? GatheringSheet.bySection(lines) : List.of(),
                seesOthers
                        ? asked.stream()
                                .skip((long) filter.page() * PAGE)
                                .limit(PAGE)
                                .toList()
                        : List.of(),
                asked.size() > (filter.page() + 1) * PAGE,
                seesOthers ? lines.stream().filter(line -> !line.present()).toList() : List.of(),
                seesOthers ? rows.makeUps(gathering.id()) : List.of(),
                seesOthers ? attendance.corrections(gathering.id(), scope) : List.of(),
                mayArrange && gathering.is(GatheringState.PLANNED) ? GatheringSheet.entries(called, typed) : List.of(),
                mayArrange && gathering.is(GatheringState.HELD) && gathering.kind() == GatheringKind.MOBILISATION
                        ? Gatherings.gate(gathering, lines)
                        : List.of(),
                gathering.kind() == GatheringKind.MOBILISATION
                        ? gatherings.deadline(gathering.cycle()).orElse(null)
                        : null,
                audience(gathering));
    }

    private List<Bilingual> audience(Gathering gathering) {
        var keys = gathering.audience().keys();
        return switch (gathering.audience().whom()) {
            case ALL -> List.of();
            case SECTIONS ->
                sections.all(gathering.unit()).stream()
                        .filter(section -> keys.contains(section.id().toString()))
                        .map(Section::name)
                        .toList();
            case POSTS ->
                kinds.all().stream()
                        .filter(kind -> keys.contains(kind.key()))
                        .map(kind -> new Bilingual(
                                messages.getMessage(kind.label(), null, Locale.SIMPLIFIED_CHINESE),
                                messages.getMessage(kind.label(), null, Locale.ENGLISH)))
                        .toList();
        };
    }
}
