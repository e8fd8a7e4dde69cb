package org.probity.spreadsheets;

import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A module's promise to read one of its registers from a workbook. The pages, the preview and the transaction are the shell's;
 * the module says what a file would change, and writes it.
 */
public interface RegisterImport {

    Register register();

    /** Where its pages stand, as in {@code /powers/import}; the register's list page links there. */
    String path();

    /** Who may import: a line of {@code permissions.csv} that reaches the whole unit. */
    String permission();

    /** The page on which the result can be seen. */
    String resultPath();

    /** Its place among the imports of an empty unit: what others refer to comes first. */
    int order();

    /** What the rows would change in the unit. Notes errors in the table's findings; writes nothing. */
    ImportPlan plan(Table table, UUID unit);

    /** Gives the unit's present rows in the register's columns, by key. */
    void current(UUID unit, Consumer<Map<String, String>> row);
}
