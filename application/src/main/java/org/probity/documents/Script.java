package org.probity.documents;

import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/**
 * How a line is set: Chinese official documents in FangSong with headings in SimHei (GB/T 9704), everything else in Times New Roman.
 *
 * @param size in points
 * @param red  as the name of whoever issues an official letter stands at its head
 */
record Script(boolean chinese, boolean heading, int size, boolean red) {

    private static final String RED = "C00000";

    Script(boolean chinese, boolean heading, int size) {
        this(chinese, heading, size, false);
    }

    void set(XWPFRun run) {
        run.setFontSize(size);
        run.setBold(heading);
        run.setFontFamily("Times New Roman", FontCharRange.ascii);
        run.setFontFamily("Times New Roman", FontCharRange.hAnsi);
        run.setFontFamily(heading ? "SimHei" : "FangSong", FontCharRange.eastAsia);
        if (red) {
            run.setColor(RED);
        }
        run.setLang(chinese ? "zh-CN" : "en-GB");
    }
}
