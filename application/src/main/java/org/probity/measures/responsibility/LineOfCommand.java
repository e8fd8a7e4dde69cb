package org.probity.measures.responsibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PostId;
import org.probity.organization.SectionId;
import org.probity.wording.Bilingual;

/**
 * Who stands over whom in a unit on a day (P2.2.1b). Officers of one office stand in the order in which they answer: the holder
 * proper before who deputises, those at work before those on long leave.
 *
 * @param chiefs       for each section its chief's post and who is in it
 * @param deputyChiefs for each section its deputy chiefs, who have authority over its staff but answer only when named
 * @param leaders      for each section the leader's post in charge and who is in it
 * @param head         the head's post and who is in it
 * @param superiors    who stands for the superior body
 * @param superiorBody the superior body's name; empty when none is recorded
 * @param leadership   sections of leaders: they have neither chief nor leader in charge, but the head
 */
public record LineOfCommand(
        Map<SectionId, Rung> chiefs,
        Map<SectionId, List<Officer>> deputyChiefs,
        Map<SectionId, Rung> leaders,
        Rung head,
        List<Officer> superiors,
        Bilingual superiorBody,
        Set<SectionId> leadership) {

    /**
     * An office and who is in it.
     *
     * @param post the post; none when nobody ever was given that office
     */
    public record Rung(@Nullable PostId post, List<Officer> officers) {

        static final Rung NONE = new Rung(null, List.of());

        public Rung {
            officers = List.copyOf(officers);
        }
    }

    /** Who answers for the charge: the officer of the rule, or the next above. */
    public Responsible responsibleFor(Charge charge) {
        var rule = ResponsibilityRule.of(charge);
        var gaps = new ArrayList<Gap>();
        var found = climb(charge, begins(rule, charge), gaps);
        var jointly = rule.jointly() && found != null ? leadersJointly(charge, found, gaps) : List.<Officer>of();
        var office = found == null ? Office.SUPERIOR : found.office();
        return new Responsible(office, found == null ? null : found.officer(), jointly, superiorBody, gaps);
    }

    private record Found(Office office, Officer officer) {}

    private Office begins(ResponsibilityRule rule, Charge charge) {
        return leadership.contains(charge.section()) && rule.begins().compareTo(Office.HEAD) < 0
                ? Office.HEAD
                : rule.begins();
    }

    private @Nullable Found climb(Charge charge, Office from, List<Gap> gaps) {
        for (var office : Office.values()) {
            if (office.compareTo(from) >= 0) {
                var officer = pick(charge, office, gaps);
                if (officer != null) {
                    return new Found(office, officer);
                }
            }
        }
        return null;
    }

    /** The officer of an office who is at work and does not hold the post; the head also from leave. */
    private @Nullable Officer pick(Charge charge, Office office, List<Gap> gaps) {
        var rung = rung(charge.section(), office);
        var others = rung.officers().stream()
                .filter(officer -> !charge.isHeldBy(officer))
                .toList();
        var present =
                others.stream().filter(officer -> !officer.away()).findFirst().orElse(null);
        if (present != null) {
            return present;
        }
        if (!others.isEmpty() || rung.officers().isEmpty()) {
            gaps.add(gap(charge, office, rung));
        }
        return office == Office.HEAD && !others.isEmpty() ? others.get(0) : null;
    }

    private Gap gap(Charge charge, Office office, Rung rung) {
        var away = !rung.officers().isEmpty();
        return switch (office) {
            case CHIEF -> new Gap(away ? Gap.Kind.CHIEF_AWAY : Gap.Kind.NO_CHIEF, charge.section(), rung.post());
            case LEADER ->
                new Gap(
                        away
                                ? Gap.Kind.LEADER_AWAY
                                : rung.post() == null ? Gap.Kind.NO_LEADER_IN_CHARGE : Gap.Kind.LEADER_POST_VACANT,
                        charge.section(),
                        rung.post());
            case HEAD -> new Gap(away ? Gap.Kind.HEAD_AWAY : Gap.Kind.NO_HEAD, null, rung.post());
            case SUPERIOR ->
                new Gap(superiorBody.isEmpty() ? Gap.Kind.NO_SUPERIOR : Gap.Kind.SUPERIOR_UNNAMED, null, null);
        };
    }

    private List<Officer> leadersJointly(Charge charge, Found found, List<Gap> gaps) {
        if (leadership.contains(charge.section())) {
            return List.of();
        }
        var rung = rung(charge.section(), Office.LEADER);
        if (rung.officers().isEmpty()) {
            gaps.add(gap(charge, Office.LEADER, rung));
        }
        return rung.officers().stream()
                .filter(officer -> !officer.away() && !charge.isHeldBy(officer))
                .filter(officer -> !officer.person().equals(found.officer().person()))
                .limit(1)
                .toList();
    }

    Rung rung(SectionId section, Office office) {
        return switch (office) {
            case CHIEF -> chiefs.getOrDefault(section, Rung.NONE);
            case LEADER -> leaders.getOrDefault(section, Rung.NONE);
            case HEAD -> head;
            case SUPERIOR -> new Rung(null, superiors);
        };
    }
}
