package org.probity.risks;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lines of the ledger counted by grade, and by likelihood and harm for the heat map. */
record LedgerTotals(List<Cell> cells) {

    /** How many lines share these. */
    record Cell(
            @Nullable Grade grade,
            @Nullable Integer probability,
            @Nullable Integer harm,
            long points) {}

    public long all() {
        return cells.stream().mapToLong(Cell::points).sum();
    }

    /** @param grade a grade's name, or {@code NONE} */
    public long of(String grade) {
        return cells.stream()
                .filter(cell -> grade.equals(
                        cell.grade() == null ? "NONE" : cell.grade().name()))
                .mapToLong(Cell::points)
                .sum();
    }

    public long at(int probability, int harm) {
        return cells.stream()
                .filter(cell -> Objects.equals(cell.probability(), probability) && Objects.equals(cell.harm(), harm))
                .mapToLong(Cell::points)
                .sum();
    }

    public long unscored() {
        return cells.stream()
                .filter(cell -> cell.probability() == null || cell.harm() == null)
                .mapToLong(Cell::points)
                .sum();
    }

    /** What the inherent value of a cell would suggest without any control: the word that stands in it. */
    public Grade word(int probability, int harm) {
        return new Scores(probability, harm, ControlEffect.NONE).suggested();
    }
}
