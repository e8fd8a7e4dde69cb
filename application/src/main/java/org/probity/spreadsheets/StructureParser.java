package org.probity.spreadsheets;

import java.util.HashSet;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads of the workbook's own part which sheets are hidden and from which year its days count. */
final class StructureParser extends DefaultHandler {

    private final Set<String> hidden = new HashSet<>();
    private boolean from1904;

    boolean isHidden(String sheet) {
        return hidden.contains(sheet);
    }

    boolean countsFrom1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (name.equals("workbookPr")) {
            from1904 = SheetParser.isTrue(attributes.getValue("date1904"));
        } else if (name.equals("sheet")) {
            var state = attributes.getValue("state");
            if (state != null && !state.equals("visible")) {
                hidden.add(attributes.getValue("name"));
            }
        }
    }
}
