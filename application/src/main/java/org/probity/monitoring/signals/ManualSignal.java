package org.probity.monitoring.signals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.measures.entry.Fields;
import org.probity.organization.People;
import org.probity.organization.PersonId;
import org.probity.organization.PostId;
import org.probity.organization.Posts;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.organization.UnitId;
import org.probity.powers.PowerId;
import org.probity.powers.Powers;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads what somebody writes down by hand: what an audit, an appraisal, an assessment or a check found, or about their own work. */
@Component
class ManualSignal {

    static final List<SignalSource> SOURCES =
            List.of(SignalSource.CHECK, SignalSource.AUDIT, SignalSource.APPRAISAL, SignalSource.ASSESSMENT);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sections sections;
    private final Posts posts;
    private final People people;
    private final Powers powers;

    ManualSignal(Sections sections, Posts posts, People people, Powers powers) {
        this.sections = sections;
        this.posts = posts;
        this.people = people;
        this.powers = powers;
    }

    /** What a handler of signals writes down. */
    NewSignal of(UnitId unit, Fields typed) {
        var source = typed.choice("source", SignalSource.class);
        if (source != null && !SOURCES.contains(source)) {
            typed.refuse("source", "measures.refusal.entry-choose");
        }
        var level = typed.choice("level", SignalLevel.class);
        var section = section(unit, typed);
        var post = post(unit, typed);
        var power = power(unit, typed);
        var person = person(unit, typed);
        if (section == null && post == null && person == null && typed.isFine()) {
            typed.refuse("section", "monitoring.signal.refusal.about-nothing");
        }
        var confidentiality = Objects.requireNonNullElse(
                typed.optional("confidentiality", Confidentiality.class), Confidentiality.UNIT);
        var signal = written(
                unit,
                Objects.requireNonNullElse(source, SignalSource.AUDIT),
                Objects.requireNonNullElse(level, SignalLevel.YELLOW),
                typed);
        typed.orRefuse();
        var on = signal.on(section, post, power);
        var about = person == null ? on : on.concerning(person);
        return confidentiality == Confidentiality.RESTRICTED ? about.restricted() : about;
    }

    /** What somebody writes down about their own work: read by the handlers alone. */
    NewSignal byOneself(UnitId unit, PersonId person, Fields typed) {
        var post = post(unit, typed);
        if (post == null && typed.isFine()) {
            typed.refuse("post", "measures.refusal.entry-choose");
        }
        var signal = written(unit, SignalSource.SELF_REPORT, SignalLevel.YELLOW, typed);
        typed.orRefuse();
        return signal.on(null, post, null).concerning(person).restricted();
    }

    private static NewSignal written(UnitId unit, SignalSource source, SignalLevel level, Fields typed) {
        var zh = typed.text("wordingZh", 1000);
        var en = typed.text("wordingEn", 2000);
        if (zh.length() < 2 && en.length() < 2) {
            typed.refuse("wording", "measures.refusal.entry-needed");
        }
        var facts = typed.text("facts", 4000);
        return NewSignal.of(
                        unit, source, level, zh.length() < 2 && en.length() < 2 ? PLACEHOLDER : new Bilingual(zh, en))
                .restingOn(
                        facts.isBlank() ? "[]" : JSON.writeValueAsString(List.of(Map.of("facts", facts))), List.of());
    }

    private static final Bilingual PLACEHOLDER = new Bilingual("—", "—");

    private @Nullable SectionId section(UnitId unit, Fields typed) {
        var id = typed.id("section");
        if (id == null) {
            return null;
        }
        var found = sections.find(new SectionId(id)).filter(one -> one.unit().equals(unit));
        if (found.isEmpty()) {
            typed.refuse("section", "measures.refusal.entry-choose");
        }
        return found.map(one -> one.id()).orElse(null);
    }

    private @Nullable PostId post(UnitId unit, Fields typed) {
        var id = typed.id("post");
        if (id == null) {
            return null;
        }
        var found = posts.find(new PostId(id)).filter(one -> one.unit().equals(unit));
        if (found.isEmpty()) {
            typed.refuse("post", "measures.refusal.entry-choose");
        }
        return found.map(one -> one.id()).orElse(null);
    }

    private @Nullable PowerId power(UnitId unit, Fields typed) {
        var id = typed.id("power");
        if (id == null) {
            return null;
        }
        var found = powers.find(new PowerId(id)).filter(one -> one.unit().equals(unit));
        if (found.isEmpty()) {
            typed.refuse("power", "measures.refusal.entry-choose");
        }
        return found.map(one -> one.id()).orElse(null);
    }

    private @Nullable PersonId person(UnitId unit, Fields typed) {
        var id = typed.id("person");
        if (id == null) {
            return null;
        }
        var found = people.find(new PersonId(id)).filter(one -> one.unit().equals(unit));
        if (found.isEmpty()) {
            typed.refuse("person", "measures.refusal.entry-choose");
        }
        return found.map(one -> one.id()).orElse(null);
    }
}
