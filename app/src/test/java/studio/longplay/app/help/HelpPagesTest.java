package studio.longplay.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class HelpPagesTest {
    private static final HelpPages PAGES = HelpPages.shipped();

    @Test
    void everyPageOfTheDocsIsShipped() throws IOException {
        Path docs = docs();
        try (Stream<Path> files = Files.walk(docs)) {
            List<String> pages =
                    files.filter(file -> file.toString().endsWith(".md"))
                            .map(file -> docs.relativize(file).toString().replace('\\', '/'))
                            .toList();
            assertThat(PAGES.byPath().keySet()).containsAll(pages);
        }
    }

    @Test
    void everyPageStandsInTheContentsOnce() {
        List<String> listed =
                PAGES.contents().stream()
                        .flatMap(chapter -> chapter.pages().stream())
                        .map(HelpPage::path)
                        .toList();
        assertThat(listed).doesNotHaveDuplicates().contains("timeline.md", "models/kokoro.md");
        assertThat(listed)
                .containsAll(
                        PAGES.byPath().keySet().stream()
                                .filter(path -> path.endsWith(".md"))
                                .toList());
    }

    @Test
    void everyTopicOfTheWindowIsAPageAndAHeading() {
        assertThat(Topics.all().entrySet())
                .allMatch(topic -> PAGES.has(HelpPlace.of(topic.getValue())));
    }

    /// Whoever adds a part of the window says which page fits it.
    @Test
    void everyPartWithAViewHasATopic() throws IOException {
        Path app = docs().resolveSibling("app/src/main/java/studio/longplay/app");
        List<String> without = List.of("controls", "help", "shell", "firstrun");
        try (Stream<Path> files = Files.walk(app)) {
            List<String> parts =
                    files.filter(file -> file.toString().endsWith("View.java"))
                            .map(file -> app.relativize(file).getName(0).toString())
                            .distinct()
                            .filter(part -> !without.contains(part))
                            .toList();
            assertThat(parts).hasSizeGreaterThan(20);
            assertThat(Topics.all().keySet()).containsAll(parts);
        }
    }

    /// Links of other parts into the help are words to the compiler.
    @Test
    void everyLinkIntoTheHelpLeadsToAHeading() throws IOException {
        Pattern link = Pattern.compile("(?:HelpLink\\s*\\.page|withHelp)\\(\\s*\"([^\"]+)\"");
        Path app = docs().resolveSibling("app/src/main/java/studio/longplay/app");
        List<String> links = new ArrayList<>();
        try (Stream<Path> files = Files.walk(app)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                link.matcher(Files.readString(file))
                        .results()
                        .forEach(hit -> links.add(hit.group(1)));
            }
        }
        assertThat(links).hasSizeGreaterThan(3).allMatch(each -> PAGES.has(HelpPlace.of(each)));
    }

    @Test
    void aCodeLeadsToItsEntryInTheRunbooks() {
        assertThat(PAGES.ofCode("store.disk-full"))
                .isEqualTo(new HelpPlace("runbooks/store.md", "storedisk-full"));
        assertThat(PAGES.ofCode("7KQ2-D0MX").path()).isEqualTo("runbooks/README.md");
    }

    @Test
    void headingsHaveTheAnchorsOfTheWeb() {
        HelpPage page = HelpPage.of("a.md", "# A `b`, c\n\n## Once more\n\n## Once more\n");
        assertThat(page.title()).isEqualTo("A b, c");
        assertThat(page.headings())
                .extracting(Heading::anchor)
                .containsExactly("a-b-c", "once-more", "once-more-1");
    }

    @Test
    void linksLeadFromWhereTheyStand() {
        HelpPlace page = new HelpPlace("guides/casting.md", "");
        assertThat(page.follow("../voices.md#all-distances"))
                .isEqualTo(new HelpPlace("voices.md", "all-distances"));
        assertThat(page.follow("#pauses")).isEqualTo(new HelpPlace("guides/casting.md", "pauses"));
        assertThat(page.follow("mixing.md").path()).isEqualTo("guides/mixing.md");
        assertThat(HelpPlace.isElsewhere("https://fountain.io")).isTrue();
        assertThat(HelpPlace.isElsewhere("guides/mixing.md")).isFalse();
    }

    @Test
    void aSearchPutsTitlesBeforeHeadingsBeforeText() {
        HelpPages pages =
                new HelpPages(
                        Map.of(
                                "a.md", HelpPage.of("a.md", "# Else\n\nA zither is here.\n"),
                                "b.md", HelpPage.of("b.md", "# Other\n\n## Zither\n\nText.\n"),
                                "c.md", HelpPage.of("c.md", "# The zither\n\nText.\n")));
        HelpSearch search = new HelpSearch(pages);
        assertThat(search.find("ZITH"))
                .extracting(hit -> hit.place().path())
                .startsWith("c.md", "b.md", "a.md");
        assertThat(search.find("zither here")).extracting(HelpHit::title).contains("Else");
        assertThat(search.find("  ")).isEmpty();
        assertThat(search.find("trombone")).isEmpty();
    }

    private static Path docs() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at.resolve("docs");
            }
        }
        throw new IllegalStateException("not run from inside the checkout");
    }
}
