package studio.longplay.installer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// What desktops are told: the menu entry, the kinds of files, the entry for software centres.
class DesktopFilesTest {
    private static final String NAME = "studio.longplay.Longplay";
    private static final List<String> KINDS =
            List.of("text/x-fountain", "application/x-longplay-project");

    private static Path file(String ending) {
        return Build.checkout().resolve("installer/src/linux").resolve(NAME + ending);
    }

    @Test
    void theMenuEntryNamesWhatItOpens() throws IOException {
        List<String> lines = Files.readAllLines(file(".desktop"));
        assertThat(lines)
                .contains("[Desktop Entry]", "Type=Application")
                .contains("Categories=AudioVideo;Video;AudioVideoEditing;")
                .contains("MimeType=" + String.join(";", KINDS) + ";");
    }

    @Test
    void theCheckerOfMenuEntriesHasNothingToSay() throws IOException, InterruptedException {
        Programs.wanted("desktop-file-validate");
        String entry = file(".desktop").toString();
        assertThat(Programs.run("desktop-file-validate", entry).good().output()).isEmpty();
    }

    @Test
    void theCheckerOfSoftwareCentresFindsNoFault(@TempDir Path folder)
            throws IOException, InterruptedException {
        Programs.wanted("appstreamcli");
        // As make-packages fills it.
        String text =
                Files.readString(file(".metainfo.xml"))
                        .replace("@VERSION@", "0.1.0")
                        .replace("@DATE@", "2026-11-01");
        Path entry = Files.writeString(folder.resolve(NAME + ".metainfo.xml"), text);
        Programs.run("appstreamcli", "validate", "--no-net", entry.toString()).good();
    }

    @Test
    void theKindsOfFilesAreTheSameEverywhere()
            throws IOException, ParserConfigurationException, SAXException {
        assertThat(attributes(parse(".xml"), "mime-type", "type")).isEqualTo(KINDS);
        assertThat(contents(parse(".metainfo.xml"), "mediatype")).isEqualTo(KINDS);
    }

    /// Endings alone decide there what a file is, and `.journal` is that of others too.
    @Test
    void onWindowsAndMacsOnlyScriptsAreClaimed() throws IOException {
        Path folder = Build.checkout().resolve("installer/src/associations");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("fountain.properties"));
        }
        assertThat(Files.readAllLines(folder.resolve("fountain.properties")))
                .contains("extension=fountain", "mime-type=" + KINDS.getFirst());
    }

    @Test
    void desktopsKnowAProjectByItsJournal(@TempDir Path folder)
            throws IOException, InterruptedException {
        Programs.wanted("update-mime-database");
        Path kinds = Files.createDirectories(folder.resolve("packages"));
        Files.copy(file(".xml"), kinds.resolve(NAME + ".xml"));
        Programs.run("update-mime-database", folder.toString());
        assertThat(Files.readString(folder.resolve("globs2")))
                .contains(":application/x-longplay-project:edits.journal")
                .contains(":text/x-fountain:*.fountain");
    }

    private static Document parse(String ending)
            throws IOException, ParserConfigurationException, SAXException {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(file(ending).toFile());
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> attributes(Document document, String name, String attribute) {
        return elements(document, name).stream().map(e -> e.getAttribute(attribute)).toList();
    }

    private static List<String> contents(Document document, String name) {
        return elements(document, name).stream().map(Element::getTextContent).toList();
    }
}
