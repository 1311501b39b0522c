package vn.hoithi.office;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * A part of a file, read element by element and never held as a tree. Elements are known by their local names: the namespaces of the strict
 * and the usual kind of file differ. No document types, so no entities.
 */
public final class Xml {

    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();
    private static final int DEEPEST = 400;

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final XMLStreamReader reader;
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** Takes an element by its local name; must read on to its end. */
    public interface Taker {
        void take(String name) throws IOException, XMLStreamException;
    }

    /** Gives the root element to the taker. */
    public static void root(byte[] part, java.util.function.Function<Xml, Taker> taker) throws IOException {
        try {
            var xml = new Xml(FACTORY.createXMLStreamReader(new ByteArrayInputStream(part)));
            while (xml.reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (xml.reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new IOException("document type");
                }
            }
            taker.apply(xml).take(xml.reader.getLocalName());
        } catch (XMLStreamException damaged) {
            throw new IOException("no XML", damaged);
        }
    }

    /** Gives every child of the element to the taker and leaves the reader at its end. */
    public void each(Taker taker) throws IOException, XMLStreamException {
        if (++depth > DEEPEST) {
            throw new IOException("nested too deep");
        }
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                taker.take(reader.getLocalName());
            }
        }
        depth--;
    }

    /** Passes over the element. */
    public void skip() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            var event = reader.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The words of an element that holds nothing else. */
    public String text() throws XMLStreamException {
        return reader.getElementText();
    }

    /** An attribute by its local name; "" when it is not there. */
    public String value(String attribute) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(attribute)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** An attribute as a small number, or the other when it is none. */
    public int number(String attribute, int other) {
        var value = value(attribute);
        return value.matches("-?\\d{1,6}") ? Integer.parseInt(value) : other;
    }

    /** A switch: on when it stands there without a value. */
    public boolean on() {
        return !value("val").matches("0|false|off");
    }
}
