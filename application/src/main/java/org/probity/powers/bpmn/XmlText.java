package org.probity.powers.bpmn;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML that a reader gets back to the letter: line breaks in attributes and carriage returns are written as references.
 * Characters that XML 1.0 cannot hold are left out.
 */
final class XmlText {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn; an attribute whose value is null is left out */
    XmlText open(String name, @Nullable String... attributes) {
        start(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    XmlText leaf(String name, @Nullable String... attributes) {
        start(name, attributes).append("/>\n");
        return this;
    }

    /** An element with text; none when there is no text. */
    XmlText text(String name, String content, @Nullable String... attributes) {
        if (!content.isEmpty()) {
            start(name, attributes).append('>');
            escaped(content, false);
            text.append("</").append(name).append(">\n");
        }
        return this;
    }

    XmlText close() {
        var name = open.pop();
        indent().append("</").append(name).append(">\n");
        return this;
    }

    private StringBuilder start(String name, @Nullable String... attributes) {
        indent().append('<').append(name);
        for (var i = 0; i + 1 < attributes.length; i += 2) {
            var value = attributes[i + 1];
            if (value != null) {
                text.append(' ').append(attributes[i]).append("=\"");
                escaped(value, true);
                text.append('"');
            }
        }
        return text;
    }

    private StringBuilder indent() {
        return text.append("  ".repeat(open.size()));
    }

    private void escaped(String content, boolean attribute) {
        content.codePoints().filter(XmlText::legal).forEach(c -> {
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append(attribute ? "&quot;" : "\"");
                case '\r' -> text.append("&#13;");
                case '\n', '\t' -> {
                    if (attribute) {
                        text.append("&#").append(c).append(';');
                    } else {
                        text.appendCodePoint(c);
                    }
                }
                default -> text.appendCodePoint(c);
            }
        });
    }

    private static boolean legal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
