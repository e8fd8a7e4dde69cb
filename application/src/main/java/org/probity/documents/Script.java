package org.probity.documents;

import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/**
 * How a line is set: Chinese official documents in FangSong with headings in SimHei (GB/T 9704), everything else in Times New Roman.
 *
 * @param size in points
 */
record Script(boolean chinese, boolean heading, int size) {

    void set(XWPFRun run) {
        run.setFontSize(size);
        run.setBold(heading);
        run.setFontFamily("Times New Roman", FontCharRange.ascii);
        run.setFontFamily("Times New Roman", FontCharRange.hAnsi);
        run.setFontFamily(heading ? "SimHei" : "FangSong", FontCharRange.eastAsia);
        run.setLang(chinese ? "zh-CN" : "en-GB");
    }
}
