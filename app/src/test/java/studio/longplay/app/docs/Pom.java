package studio.longplay.app.docs;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// What the makers of a jar say of it in the pom beside it; what that leaves out its parent says.
///
/// @param repository the folder that all jars are below
record Pom(Path repository, String group, String artifact, String version) {
    /// Names of licences, in their order; empty if nobody says any.
    List<String> licences() {
        return said(
                        project -> {
                            List<String> names = new ArrayList<>();
                            for (Element licences : children(project, "licenses")) {
                                for (Element licence : children(licences, "license")) {
                                    names.add(text(licence, "name").orElse(""));
                                }
                            }
                            return names.isEmpty()
                                    ? Optional.<List<String>>empty()
                                    : Optional.of(names);
                        })
                .orElse(List.of());
    }

    /// Where it comes from: where the sources are, else the page of its makers.
    String source() {
        return said(project ->
                        children(project, "scm").stream()
                                .flatMap(scm -> text(scm, "url").stream())
                                .findFirst()
                                .filter(url -> url.startsWith("http") && !url.contains("$")))
                .or(() -> said(project -> text(project, "url")))
                .map(url -> url.replaceFirst("^http:", "https:"))
                .map(url -> url.replaceFirst("/?(#.*|/tree/[^/]*|[.]git|/)$", ""))
                .orElse("");
    }

    private <T> Optional<T> said(Function<Element, Optional<T>> question) {
        Optional<Element> project = read();
        if (project.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> answer = question.apply(project.get());
        return answer.isPresent()
                ? answer
                : children(project.get(), "parent").stream()
                        .findFirst()
                        .map(this::parent)
                        .flatMap(parent -> parent.said(question));
    }

    private Pom parent(Element parent) {
        return new Pom(
                repository,
                text(parent, "groupId").orElse(""),
                text(parent, "artifactId").orElse(""),
                text(parent, "version").orElse(""));
    }

    private Optional<Element> read() {
        Path file =
                repository
                        .resolve(group.replace('.', '/'))
                        .resolve(artifact)
                        .resolve(version)
                        .resolve(artifact + "-" + version + ".pom");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(file.toFile())
                            .getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    private static List<Element> children(Element of, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = of.getChildNodes();
        for (int at = 0; at < all.getLength(); at++) {
            Node node = all.item(at);
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static Optional<String> text(Element of, String name) {
        return children(of, name).stream()
                .map(element -> element.getTextContent().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
