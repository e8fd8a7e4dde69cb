package org.probity.documents;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the words of one paragraph, with white space as a browser shows it. */
final class InlineWriter {

    /** What XML 1.0 cannot hold, and what only steers a terminal. */
    private static final String NOT_TEXT = "[\\p{Cc}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]";

    /** Twentieths of a point in two points. */
    private static final int TWO_POINTS = 40;

    private final XWPFParagraph paragraph;
    private final Script script;
    private boolean begun;
    private boolean spaced = true;

    InlineWriter(XWPFParagraph paragraph, Script script) {
        this.paragraph = paragraph;
        this.script = script;
    }

    /** Two characters, as a paragraph of Chinese begins. */
    void indent() {
        paragraph.setIndentationFirstLine(script.size() * TWO_POINTS);
    }

    void text(String words) {
        add(words, false);
        spaced = words.endsWith(" ");
    }

    void write(Node node) {
        write(node, false, false);
    }

    private void write(Node node, boolean bold, boolean keepLines) {
        if (node instanceof TextNode text) {
            if (keepLines) {
                lines(text.getWholeText(), bold);
            } else {
                words(text.getWholeText(), bold);
            }
        } else if (node instanceof Element element) {
            if (element.normalName().equals("br")) {
                paragraph.createRun().addBreak();
                spaced = true;
                return;
            }
            if (element.hasClass("badge") || followsWords(element)) {
                words(" ", bold);
            }
            var heavy = bold
                    || element.normalName().equals("b")
                    || element.normalName().equals("strong");
            var kept = keepLines || element.hasClass("pre-line") || element.hasClass("pre-wrap");
            element.childNodes().forEach(child -> write(child, heavy, kept));
        }
    }

    /** Two boxes that stand side by side on the page are two words on paper. */
    private static boolean followsWords(Element element) {
        var before = element.previousSibling();
        var parent = element.parent();
        return before instanceof Element && parent != null && parent.className().contains("d-flex");
    }

    private void lines(String text, boolean bold) {
        var first = true;
        for (var line : text.strip().split("\n", -1)) {
            if (!first) {
                paragraph.createRun().addBreak();
                spaced = true;
            }
            words(line, bold);
            first = false;
        }
    }

    private void words(String text, boolean bold) {
        var plain = text.replaceAll("[\\s\\u00A0]+", " ");
        if (spaced && plain.startsWith(" ")) {
            plain = plain.substring(1);
        }
        if (!plain.isEmpty()) {
            add(plain, bold);
            spaced = plain.endsWith(" ");
        }
    }

    private void add(String words, boolean bold) {
        var run = paragraph.createRun();
        script.set(run);
        if (bold) {
            run.setBold(true);
        }
        run.setText(words.replaceAll(NOT_TEXT, ""));
        begun = true;
    }

    boolean isEmpty() {
        return !begun;
    }
}
