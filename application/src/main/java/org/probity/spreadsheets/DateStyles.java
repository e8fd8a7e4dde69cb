package org.probity.spreadsheets;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;

/** Which cell styles show a number as a day. */
final class DateStyles {

    private final StylesTable styles;
    private final Map<Integer, Boolean> known = new HashMap<>();

    DateStyles(StylesTable styles) {
        this.styles = styles;
    }

    boolean isDate(int style) {
        return known.computeIfAbsent(style, index -> {
            if (index < 0 || index >= styles.getNumCellStyles()) {
                return false;
            }
            var found = styles.getStyleAt(index);
            return DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
        });
    }
}
