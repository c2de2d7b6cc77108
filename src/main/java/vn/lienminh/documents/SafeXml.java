package vn.lienminh.documents;

import static vn.lienminh.documents.DocumentsRefusal.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import org.xml.sax.helpers.XMLFilterImpl;

/// Reads XML of strangers as a stream: no document type, so no entities of its own; nothing fetched from anywhere;
/// nothing so deep, so long or of so many names that the parser itself would fill the memory.
public final class SafeXml {
    private static final String FEATURES = "http://apache.org/xml/features/";
    private static final int DEEPEST = 64;
    private static final int LONGEST_MARKUP = 1_000_000;
    private static final int MOST_NAMES = 2_000;

    private SafeXml() {}

    static void read(Reading reading, String part, InputStream in, DefaultHandler handler) {
        try (var text = new ProgressLimit(
                new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_MARKUP, () -> reading.damaged(part))) {
            Watch watch = new Watch(parser(), text);
            watch.setContentHandler(handler);
            watch.setErrorHandler(handler);
            watch.parse(new InputSource(text));
        } catch (SAXException e) {
            boolean doctype = String.valueOf(e.getMessage()).contains("DOCTYPE");
            throw doctype ? reading.stop(D108_DOCTYPE, "found", part) : reading.damaged(part);
        } catch (IOException e) {
            throw reading.damaged(part);
        }
    }

    /// XML that is no part of a file of figures: in UTF-8; whatever is wrong with it ends the reading.
    public static void read(InputStream in, DefaultHandler handler) throws SAXException, IOException {
        try (var text =
                new ProgressLimit(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_MARKUP, TooLong::new)) {
            Watch watch = new Watch(parser(), text);
            watch.setContentHandler(handler);
            watch.setErrorHandler(handler);
            watch.parse(new InputSource(text));
        } catch (TooLong e) {
            throw new SAXException("one piece is too long");
        }
    }

    private static final class TooLong extends RuntimeException {}

    private static XMLReader parser() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(FEATURES + "disallow-doctype-decl", true);
            factory.setFeature(FEATURES + "nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setXIncludeAware(false);
            return factory.newSAXParser().getXMLReader();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Between parser and handler.
    private static final class Watch extends XMLFilterImpl {
        private final ProgressLimit text;
        private final Set<String> names = new HashSet<>();
        private int depth;

        Watch(XMLReader parser, ProgressLimit text) {
            super(parser);
            this.text = text;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes)
                throws SAXException {
            text.progress();
            names.add(qualified);
            for (int i = 0; i < attributes.getLength(); i++) names.add(attributes.getQName(i));
            if (++depth > DEEPEST || names.size() > MOST_NAMES) throw new SAXException("too deep, or too many names");
            super.startElement(uri, local, qualified, attributes);
        }

        @Override
        public void endElement(String uri, String local, String qualified) throws SAXException {
            text.progress();
            depth--;
            super.endElement(uri, local, qualified);
        }

        @Override
        public void characters(char[] from, int start, int length) throws SAXException {
            text.progress();
            super.characters(from, start, length);
        }
    }
}
