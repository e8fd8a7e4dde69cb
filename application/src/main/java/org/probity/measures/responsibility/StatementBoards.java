package org.probity.measures.responsibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.probity.organization.PersonId;
import org.probity.organization.Section;
import org.probity.organization.SectionId;
import org.probity.organization.Sections;
import org.probity.organization.UnitId;
import org.probity.organization.Units;
import org.probity.programme.Cycle;
import org.probity.wording.Bilingual;
import org.springframework.stereotype.Component;

/** Compares what people signed with what they answer for today. */
@Component
public class StatementBoards {

    private final StatementRows rows;
    private final ResponsiblePersons responsible;
    private final Sections sections;
    private final Units units;

    StatementBoards(StatementRows rows, ResponsiblePersons responsible, Sections sections, Units units) {
        this.rows = rows;
        this.responsible = responsible;
        this.sections = sections;
        this.units = units;
    }

    /** The board of a cycle, the head first, then leaders, then chiefs. */
    public StatementBoard of(UnitId unit, Cycle cycle) {
        return of(responsible.today(unit), cycle);
    }

    StatementBoard of(UnitResponsibility unit, Cycle cycle) {
        var names = sectionNames(unit.unit());
        var current = new HashMap<PersonId, Statement>();
        rows.current(unit.unit(), cycle.id()).forEach(statement -> current.put(statement.person(), statement));
        var found = new ArrayList<StatementBoard.Row>();
        var signatories = Signatories.of(unit.line());
        signatories.forEach((person, signatory) -> {
            var list = DutyList.of(unit, person, names);
            found.add(row(person, signatory.officer().name(), signatory.office(), current.remove(person), list));
        });
        current.values()
                .forEach(statement -> found.add(new StatementBoard.Row(
                        statement.person(),
                        statement.name(),
                        statement.office(),
                        StatementBoard.Status.FORMER,
                        statement,
                        DutyList.of(unit, statement.person(), names),
                        List.of())));
        found.sort(Comparator.comparing(StatementBoard.Row::office)
                .reversed()
                .thenComparing(row -> row.name().zh() + row.name().en()));
        return new StatementBoard(found);
    }

    private static StatementBoard.Row row(
            PersonId person, Bilingual name, Office office, @Nullable Statement statement, DutyList list) {
        if (statement == null) {
            return new StatementBoard.Row(person, name, office, StatementBoard.Status.MISSING, null, list, List.of());
        }
        var signed = statement.signed();
        var changes = signed == null ? List.<DutyDifference>of() : DutyDifference.between(signed.list(), list);
        var status = signed == null
                ? StatementBoard.Status.valueOf(statement.state().name())
                : changes.isEmpty() ? StatementBoard.Status.SIGNED : StatementBoard.Status.OUT_OF_DATE;
        return new StatementBoard.Row(person, name, office, status, statement, list, changes);
    }

    /**
     * What a person answers for today, as a statement would say it.
     *
     * @param signs  whether the person has to sign
     * @param office the office it is signed for
     */
    record Duty(boolean signs, Office office, DutyList list, StatementText.Facts facts) {}

    Duty dutyOf(Statement statement) {
        var unit = responsible.today(statement.unit());
        var signatory = Signatories.of(unit.line()).get(statement.person());
        var list = DutyList.of(unit, statement.person(), sectionNames(statement.unit()));
        var name = units.find(statement.unit()).orElseThrow().name();
        return new Duty(
                signatory != null,
                signatory == null ? statement.office() : signatory.office(),
                list,
                new StatementText.Facts(name, statement.name(), statement.year(), list));
    }

    Map<SectionId, Bilingual> sectionNames(UnitId unit) {
        var names = new HashMap<SectionId, Bilingual>();
        for (Section section : sections.all(unit)) {
            names.put(Objects.requireNonNull(section.id()), section.name());
        }
        return names;
    }
}
