package org.probity.supervision.petitions;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.probity.frame.Dates;
import org.probity.identity.Role;
import org.probity.identity.Viewer;
import org.probity.measures.entry.Fields;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.Posts;
import org.probity.organization.Section;
import org.probity.organization.Sections;
import org.probity.organization.UnitId;
import org.probity.wording.Bilingual;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of petitions show, computed before them. */
@Component
class PetitionSheets {

    private final Petitions petitions;
    private final Readers readers;
    private final Reminders reminders;
    private final PetitionSignals signals;
    private final Circle circle;
    private final Sections sections;
    private final Posts posts;
    private final People people;
    private final JdbcClient jdbc;
    private final Dates dates;

    PetitionSheets(
            Petitions petitions,
            Readers readers,
            Reminders reminders,
            PetitionSignals signals,
            Circle circle,
            Sections sections,
            Posts posts,
            People people,
            JdbcClient jdbc,
            Dates dates) {
        this.petitions = petitions;
        this.readers = readers;
        this.reminders = reminders;
        this.signals = signals;
        this.circle = circle;
        this.sections = sections;
        this.posts = posts;
        this.people = people;
        this.jdbc = jdbc;
        this.dates = dates;
    }

    /** Something to choose, by id and name. */
    record Choice(UUID id, Bilingual name) {}

    String show(Viewer viewer, Petition petition, Fields typed, Petitions.@Nullable Opened opened, Model model) {
        var handles = viewer.may(Sight.HANDLE) && petition.named();
        model.addAttribute("p", petition);
        model.addAttribute("typed", typed.isFine() && typed.value("summary").isEmpty() ? stored(petition) : typed);
        model.addAttribute("opened", opened);
        model.addAttribute("handles", handles);
        model.addAttribute(
                "sendsBack",
                opened != null && petition.fromPublic() && petition.state().isOpen());
        model.addAttribute("showsPerson", viewer.is(Role.DISCIPLINE_INSPECTION) || viewer.is(Role.SUPERIOR));
        model.addAttribute("readers", readers.of(petition.id()));
        model.addAttribute("reminders", reminders.of(petition.id()));
        model.addAttribute("signalled", !signals.of(petition.id()).isEmpty());
        model.addAttribute("mayAccess", viewer.may(Sight.ACCESS));
        for (var act : PetitionAct.values()) {
            model.addAttribute(
                    "may" + act.name().charAt(0) + act.name().substring(1).toLowerCase(java.util.Locale.ROOT),
                    handles && act.isOpenIn(petition.state()));
        }
        model.addAttribute("outcomes", Outcome.values());
        var mayName = viewer.may(Sight.HANDLE) && (petition.named() || petitions.isOrphan(petition));
        model.addAttribute("nameable", mayName ? named(petitions.nameable(petition)) : List.of());
        choices(viewer, model);
        return "supervision/petitions/petition";
    }

    private static Fields stored(Petition petition) {
        var concern = petition.concern();
        return Fields.blank()
                .with("summary", petition.summary())
                .with("section", text(concern.section()))
                .with("post", text(concern.post()))
                .with("power", text(concern.power()))
                .with("person", text(concern.person()))
                .with("urgency", petition.urgency().name())
                .with("signatories", text(petition.signatories()))
                .with("duplicate", petition.duplicateNumber());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What the forms offer. */
    void choices(Viewer viewer, Model model) {
        var unit = viewer.requireUnit();
        model.addAttribute("channels", Channel.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("sections", sections(viewer));
        model.addAttribute(
                "posts",
                posts.all(unit).stream()
                        .map(post -> new Choice(post.id().value(), post.name()))
                        .toList());
        model.addAttribute("powers", powers(unit));
        model.addAttribute("staff", staff(unit));
        model.addAttribute(
                "inspectors",
                viewer.may(Sight.HANDLE)
                        ? named(circle.handlers(unit, Route.INSPECTION, java.util.Set.of()))
                        : List.of());
    }

    List<Choice> sections(Viewer viewer) {
        return sections.all(viewer.requireUnit(), dates.today()).stream()
                .sorted(comparing(Section::code))
                .map(section -> new Choice(section.id().value(), section.name()))
                .toList();
    }

    List<Choice> staff(UnitId unit) {
        return people.all(unit).stream()
                .map(person -> new Choice(person.id().value(), person.name()))
                .toList();
    }

    private List<Choice> named(List<PersonId> ids) {
        var names = people.names(ids);
        return ids.stream()
                .map(id -> new Choice(id.value(), names.getOrDefault(id, new Bilingual("", ""))))
                .toList();
    }

    private List<Choice> powers(UnitId unit) {
        return jdbc.sql("""
                        select id, name_zh, name_en from powers.power where unit_id = :unit and state <> 'REVOKED' order by code limit 1000
                        """)
                .param("unit", unit.value())
                .query((row, n) -> new Choice(
                        row.getObject("id", UUID.class),
                        Bilingual.of(row.getString("name_zh"), row.getString("name_en"))))
                .list();
    }
}
