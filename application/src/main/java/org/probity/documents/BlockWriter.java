package org.probity.documents;

import java.util.Set;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes what stands one below the other: headings, paragraphs, lists and tables, each where the page has it. */
final class BlockWriter {

    private static final Set<String> BLOCKS = Set.of(
            "div",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "table",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "section",
            "article",
            "header",
            "footer",
            "figure",
            "figcaption",
            "caption",
            "details",
            "main",
            "aside",
            "blockquote",
            "pre",
            "hr");
    private static final int TITLE = 18;
    private static final int HEADING = 13;
    private static final int TEXT = 11;

    private final Body body;
    private final boolean chinese;
    private final boolean upright;
    private @Nullable InlineWriter open;

    BlockWriter(XWPFDocument document, boolean chinese, boolean upright) {
        this(new Body(document), chinese, upright);
    }

    BlockWriter(Body body, boolean chinese, boolean upright) {
        this.body = body;
        this.chinese = chinese;
        this.upright = upright;
    }

    /** Writes all that the element holds. */
    void write(Element element) {
        for (var child : element.childNodes()) {
            write(child);
        }
        close();
    }

    private void write(Node node) {
        if (node instanceof TextNode text) {
            inline(text);
        } else if (node instanceof Element element) {
            if (element.normalName().equals("table")) {
                close();
                table(element);
            } else if (isBlock(element) || !holdsOnlyWords(element)) {
                close();
                block(element);
                close();
            } else {
                inline(element);
            }
        }
    }

    private void block(Element element) {
        switch (element.normalName()) {
            case "h1" -> open = line(ParagraphAlignment.CENTER, TITLE, true, 120);
            case "h2", "h3", "h4", "h5", "caption", "dt" -> open = line(alignment(element), HEADING, true, 60);
            case "li" -> {
                open = line(ParagraphAlignment.LEFT, TEXT, false, 0);
                open.text(mark(element));
            }
            case "hr" -> {
                return;
            }
            default -> {
                if (element.hasClass("document-title") || element.hasClass("page-title")) {
                    open = line(ParagraphAlignment.CENTER, TITLE, true, 120);
                }
            }
        }
        var letterLine = LetterLine.of(element);
        if (letterLine != null && holdsOnlyWords(element)) {
            open = letterLine.begin(body.paragraph(), chinese);
        }
        if (open == null && element.hasText() && holdsOnlyWords(element)) {
            open = line(alignment(element), TEXT, false, 30);
            if (element.hasClass("document-text")) {
                open.indent();
            }
        }
        for (var child : element.childNodes()) {
            write(child);
        }
    }

    private void table(Element element) {
        var caption = element.selectFirst("> caption");
        if (caption != null && caption.hasText()) {
            block(caption);
            close();
        }
        new TableWriter(body, chinese, upright).write(element);
    }

    private void inline(Node node) {
        if (open == null) {
            if (node instanceof TextNode text && text.isBlank()) {
                return;
            }
            open = line(ParagraphAlignment.LEFT, TEXT, false, 30);
        }
        open.write(node);
    }

    private InlineWriter line(ParagraphAlignment alignment, int size, boolean heading, int after) {
        var paragraph = body.paragraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(after);
        paragraph.setKeepNext(heading);
        return new InlineWriter(paragraph, new Script(chinese, heading, body.isCell() ? Math.min(size, 9) : size));
    }

    private void close() {
        open = null;
    }

    private static String mark(Element item) {
        var list = item.parent();
        return list != null && list.normalName().equals("ol") ? (list.children().indexOf(item) + 1) + ". " : "• ";
    }

    private static ParagraphAlignment alignment(Element element) {
        if (element.hasClass("text-center")
                || element.hasClass("document-number")
                || element.hasClass("document-title")) {
            return ParagraphAlignment.CENTER;
        }
        return element.hasClass("document-seal") || element.hasClass("text-end")
                ? ParagraphAlignment.RIGHT
                : ParagraphAlignment.LEFT;
    }

    private static boolean holdsOnlyWords(Element element) {
        return element.getAllElements().stream().skip(1).noneMatch(BlockWriter::isBlock);
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) || element.hasClass("d-block");
    }

    /** Where paragraphs and tables go: the document or one cell. */
    record Body(IBody where) {

        boolean isCell() {
            return !(where instanceof XWPFDocument);
        }

        XWPFParagraph paragraph() {
            if (where instanceof XWPFDocument document) {
                return document.createParagraph();
            }
            return ((org.apache.poi.xwpf.usermodel.XWPFTableCell) where).addParagraph();
        }
    }
}
