package studio.longplay.engine.render.interchange;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/// Looks into XML documents.
final class Xml {
    private Xml() {}

    static Element parse(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(c -> c.getTagName().equals(name)).toList();
    }

    static List<Element> descendants(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        var nodes = parent.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /// Elements at a path below any element of the path's first name.
    static List<Element> all(Element root, String path) {
        String[] names = path.split("/");
        List<Element> found = descendants(root, names[0]);
        for (int i = 1; i < names.length; i++) {
            String name = names[i];
            found = found.stream().flatMap(e -> children(e, name).stream()).toList();
        }
        return found;
    }

    /// The value of a `property` element.
    static String property(Element parent, String name) {
        return children(parent, "property").stream()
                .filter(property -> property.getAttribute("name").equals(name))
                .map(Element::getTextContent)
                .findFirst()
                .orElse("");
    }

    /// A time of FCPXML.
    static double seconds(String time) {
        String plain = time.substring(0, time.length() - 1);
        int bar = plain.indexOf('/');
        return bar < 0
                ? Double.parseDouble(plain)
                : Double.parseDouble(plain.substring(0, bar))
                        / Double.parseDouble(plain.substring(bar + 1));
    }
}
