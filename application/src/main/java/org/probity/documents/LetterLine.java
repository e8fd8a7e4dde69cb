package org.probity.documents;

import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The lines of an official letter, set as GB/T 9704 sets them: who issues it in red above a red rule, its number, the title in size two,
 * all else in size three.
 */
enum LetterLine {
    HEAD("letter-head", ParagraphAlignment.CENTER, 26, true),
    NUMBER("letter-number", ParagraphAlignment.CENTER, 16, false),
    TITLE("letter-title", ParagraphAlignment.CENTER, 22, true),
    SALUTATION("letter-salutation", ParagraphAlignment.LEFT, 16, false),
    TEXT("letter-text", ParagraphAlignment.BOTH, 16, false),
    SIGNATURE("letter-signature", ParagraphAlignment.RIGHT, 16, false);

    private static final int SPACE = 240;

    private final String style;
    private final ParagraphAlignment alignment;
    private final int size;
    private final boolean heading;

    LetterLine(String style, ParagraphAlignment alignment, int size, boolean heading) {
        this.style = style;
        this.alignment = alignment;
        this.size = size;
        this.heading = heading;
    }

    static @Nullable LetterLine of(Element element) {
        for (var line : values()) {
            if (element.hasClass(line.style)) {
                return line;
            }
        }
        return null;
    }

    InlineWriter begin(XWPFParagraph paragraph, boolean chinese) {
        paragraph.setAlignment(alignment);
        paragraph.setKeepNext(heading);
        if (this == NUMBER) {
            paragraph.setBorderBottom(Borders.SINGLE);
            var rule = paragraph.getCTPPr().getPBdr().getBottom();
            rule.setColor("C00000");
            rule.setSz(java.math.BigInteger.valueOf(18));
            paragraph.setSpacingAfter(SPACE * 2);
        } else if (heading) {
            paragraph.setSpacingAfter(SPACE);
        }
        var line = new InlineWriter(paragraph, new Script(chinese, heading, size, this == HEAD));
        if (this == TEXT) {
            line.indent();
        }
        return line;
    }
}
