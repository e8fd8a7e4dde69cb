package org.probity.powers.bpmn;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.probity.wording.Refusal;
import org.probity.wording.Refused;

/**
 * Reads a file as XML. A document type declaration is refused, so that no entity is ever defined and nothing outside the file is
 * fetched; size, depth and number of elements are limited.
 */
final class XmlReading {

    static final int MOST_MEGABYTES = 5;
    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 100_000;

    private final XMLStreamReader reader;
    private final Deque<XmlNode> open = new ArrayDeque<>();
    private int elements;
    private @Nullable XmlNode root;

    private XmlReading(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** @throws Refused for what is not a sound XML file within the limits */
    static XmlNode read(byte[] file) {
        if (file.length == 0) {
            throw new Refused(Refusal.at("file", "powers.bpmn.refusal.no-file"));
        }
        if (file.length > MOST_MEGABYTES * 1024 * 1024) {
            throw tooLarge();
        }
        if (isOffice(file)) {
            throw new Refused(Refusal.at("file", "powers.bpmn.refusal.wrong-type"));
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            try {
                return new XmlReading(reader).read();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException malformed) {
            var place = malformed.getLocation();
            throw notXml(place == null ? 1 : Math.max(1, place.getLineNumber()));
        } catch (RuntimeException broken) {
            // The JDK's reader throws such for some broken encodings and names.
            if (broken instanceof Refused) {
                throw broken;
            }
            throw notXml(1);
        }
    }

    static Refused tooLarge() {
        return new Refused(Refusal.at("file", "powers.bpmn.refusal.too-large", MOST_MEGABYTES));
    }

    private static Refused notXml(int line) {
        return new Refused(Refusal.at("file", "powers.bpmn.refusal.not-xml", line));
    }

    /** Whether it is a packed file (workbook, document, archive) or a PDF under another name. */
    private static boolean isOffice(byte[] file) {
        return file.length > 3
                && ((file[0] == 'P' && file[1] == 'K') || (file[0] == '%' && file[1] == 'P' && file[2] == 'D'));
    }

    private XmlNode read() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.peek().addText(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Refused(Refusal.at("file", "powers.bpmn.refusal.entities"));
                default -> {}
            }
        }
        return Objects.requireNonNull(root);
    }

    private void start() {
        if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new Refused(Refusal.at("file", "powers.bpmn.refusal.too-complex"));
        }
        var element = new XmlNode(Objects.requireNonNullElse(reader.getNamespaceURI(), ""), reader.getLocalName());
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            element.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        open.push(element);
    }
}
