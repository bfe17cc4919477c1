package studio.longplay.engine.render.interchange;

import java.io.StringWriter;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An XML document in the making: one element a line, everything escaped as XML 1.0 wants it.
final class XmlDocument {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private int depth;

    /// @param doctype the name of the document type, empty for none
    XmlDocument(String doctype) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            if (!doctype.isEmpty()) {
                out.writeCharacters("\n");
                out.writeDTD("<!DOCTYPE " + doctype + ">");
            }
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /// Begins an element.
    ///
    /// @param attributes names and values in turn; an attribute with an empty value is left out
    XmlDocument open(String element, Object... attributes) {
        try {
            line();
            out.writeStartElement(element);
            attributes(attributes);
            depth++;
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /// Ends the element that was begun last.
    XmlDocument close() {
        try {
            depth--;
            line();
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /// An element with nothing in it.
    XmlDocument empty(String element, Object... attributes) {
        try {
            line();
            out.writeEmptyElement(element);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /// An element with text in it.
    XmlDocument text(String element, String content, Object... attributes) {
        try {
            line();
            out.writeStartElement(element);
            attributes(attributes);
            out.writeCharacters(legal(content));
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private void attributes(Object... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            String value = legal(String.valueOf(attributes[i + 1]));
            if (!value.isEmpty()) {
                out.writeAttribute(String.valueOf(attributes[i]), value);
            }
        }
    }

    private void line() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    /// The whole document; nothing can be added afterwards.
    String finish() {
        try {
            out.writeEndDocument();
            out.close();
            return text + "\n";
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /// What XML 1.0 has no way to write becomes a replacement character.
    private static String legal(String value) {
        StringBuilder legal = new StringBuilder();
        value.codePoints().map(c -> isLegal(c) ? c : 0xFFFD).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static IllegalStateException impossible(XMLStreamException e) {
        return new IllegalStateException("a text in memory can always be written", e);
    }
}
