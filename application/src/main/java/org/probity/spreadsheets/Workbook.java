package org.probity.spreadsheets;

import java.util.List;

/** A workbook that was opened safely, and what was noticed while opening it. */
public record Workbook(List<Sheet> sheets, List<Finding> findings) {

    public Workbook {
        sheets = List.copyOf(sheets);
        findings = List.copyOf(findings);
    }
}
