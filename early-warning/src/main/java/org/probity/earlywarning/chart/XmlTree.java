package org.probity.earlywarning.chart;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.probity.earlywarning.UnreadableInputException;

/**
 * Reads a chart's file. A document type declaration is refused, so no entity can be defined and nothing outside the
 * file is fetched; depth and number of elements are limited.
 */
final class XmlTree {

    private static final int DEEPEST = 200;
    private static final int MOST_ELEMENTS = 500_000;

    private final String source;
    private final XMLStreamReader reader;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int elements;
    private @Nullable XmlElement root;

    private XmlTree(String source, XMLStreamReader reader) {
        this.source = source;
        this.reader = reader;
    }

    /** @throws UnreadableInputException for what is not well-formed XML, with the line */
    static XmlElement read(String source, byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                return new XmlTree(source, reader).read();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            int line = malformed.getLocation() == null
                    ? 1
                    : Math.max(1, malformed.getLocation().getLineNumber());
            throw new UnreadableInputException(
                    source, "line " + line, "well-formed XML was expected (" + lastLine(malformed) + ")");
        } catch (RuntimeException | Error broken) {
            if (broken instanceof UnreadableInputException || broken instanceof OutOfMemoryError) {
                throw broken;
            }
            throw new UnreadableInputException(
                    source,
                    "line 1",
                    "well-formed XML was expected (" + broken.getClass().getSimpleName() + ")");
        }
    }

    private XmlElement read() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().addText(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused("a document type declaration is not accepted, since it can define entities");
                default -> {}
            }
        }
        return Objects.requireNonNull(root);
    }

    private void start() {
        if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
            throw refused("a chart has at most " + MOST_ELEMENTS + " elements, nested at most " + DEEPEST + " deep");
        }
        String namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
        XmlElement element = new XmlElement(
                namespace, reader.getLocalName(), reader.getLocation().getLineNumber());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        if (open.isEmpty()) {
            root = element;
        } else {
            open.peek().add(element);
        }
        open.push(element);
    }

    private UnreadableInputException refused(String why) {
        return new UnreadableInputException(
                source, "line " + reader.getLocation().getLineNumber(), why);
    }

    private static String lastLine(XMLStreamException malformed) {
        String message = String.valueOf(malformed.getMessage());
        return message.substring(message.lastIndexOf('\n') + 1).replaceFirst("^Message: ", "");
    }
}
