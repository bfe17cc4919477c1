package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every code that the sources can give has an entry in `docs/runbooks`, and no entry is for a code
/// that there is not.
class FaultPagesTest {
    private static final Pattern ENTRY =
            Pattern.compile(
                    "<a id=\"([a-z0-9-]+)\"></a>\\n### (\\S+)\\n(?:[^#\\n-].*\\n)+"
                            + "- \\*\\*Cause:\\*\\* \\S.*\\n(?: {2}.*\\n)*"
                            + "- \\*\\*Remedy:\\*\\* \\S.*\\n");

    /// What cannot be followed in the sources: what a worker process says of its own fault.
    private static final Set<String> HANDED_ON =
            Set.of("studio/longplay/engine/render/worker/WorkerAnswer.java: code");

    private static final String WORDS =
            "ui-assets/src/main/resources/studio/longplay/assets/words/engine.properties";

    /// What is said under these is handed on from something else.
    private static final Set<String> WITHOUT_WORDS = Set.of("bug", "song.unreadable");

    private static final Map<String, String> ANCHORS = new TreeMap<>();
    private static FaultCodes.Found found = new FaultCodes.Found(Map.of(), Set.of());
    private static int headings;

    @BeforeAll
    static void readSourcesAndPages() throws IOException {
        Path root = checkout();
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("engine", "app")) {
            sources.addAll(FaultCodes.javaFiles(root.resolve(module).resolve("src/main/java")));
        }
        found = FaultCodes.in(sources);
        try (Stream<Path> pages = Files.list(root.resolve("docs/runbooks"))) {
            for (Path page : pages.sorted().toList()) {
                String text = Files.readString(page);
                assertThat(text)
                        .as("entries of %s, each of which is read alone", page)
                        .doesNotContain("As above");
                headings += (int) text.lines().filter(line -> line.startsWith("### ")).count();
                Matcher entry = ENTRY.matcher(text);
                while (entry.find()) {
                    String before = ANCHORS.put(entry.group(2), entry.group(1));
                    assertThat(before)
                            .as("second entry of %s in %s", entry.group(2), page)
                            .isNull();
                }
            }
        }
    }

    private static Path checkout() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException("not run from inside the checkout");
    }

    @Test
    void everyCodeHasAnEntry() {
        Map<String, Set<String>> missing = new TreeMap<>(found.codes());
        missing.keySet().removeAll(ANCHORS.keySet());

        assertThat(found.codes()).hasSizeGreaterThan(400);
        assertThat(missing).as("codes without an entry in docs/runbooks, and where").isEmpty();
    }

    /// The window says in its own language what the engine says under a code.
    @Test
    void everyCodeOfTheEngineHasWordsOfTheWindow() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<String> lines = Files.lines(checkout().resolve(WORDS))) {
            lines.map(line -> line.replaceAll("\\.\\d+=.*", "")).forEach(said::add);
        }
        Set<String> silent = new TreeSet<>();
        found.codes()
                .forEach((code, places) -> {
                    if (places.stream().anyMatch(place -> place.contains("/engine/"))
                            && !said.contains(code)) {
                        silent.add(code);
                    }
                });
        assertThat(silent).isEqualTo(WITHOUT_WORDS);
    }

    @Test
    void everyEntryHasACode() {
        assertThat(ANCHORS.keySet()).isSubsetOf(found.codes().keySet());
    }

    @Test
    void anchorsAreTheCodesWithHyphens() {
        assertThat(headings).as("entries that have all their parts").isEqualTo(ANCHORS.size());
        ANCHORS.forEach((code, anchor) -> assertThat(anchor).isEqualTo(code.replace('.', '-')));
    }

    @Test
    void everyCodeCanBeFollowedInTheSources() {
        assertThat(found.unknown()).isSubsetOf(HANDED_ON);
    }
}
