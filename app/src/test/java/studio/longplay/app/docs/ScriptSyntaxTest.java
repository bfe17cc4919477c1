package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.music.soundfont.TinySoundfont;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ScriptParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The page about scripts shows nothing that the program does not read.
class ScriptSyntaxTest {
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```([a-z]+)\n(.*?)```");
    private static final Pattern CUE = Pattern.compile("`(\\[\\[[a-z]+: [^`]*?\\]\\])`");

    private static final Map<String, String> SUFFIXES =
            Map.of("fountain", "fountain", "play", "txt", "markdown", "md", "srt", "srt");

    @TempDir private Path folder = Path.of("");
    private final String page;

    ScriptSyntaxTest() throws IOException {
        this.page = Files.readString(Checkout.root().resolve("docs/reference/script-syntax.md"));
    }

    private String check(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        TinySoundfont.write(folder.resolve("piano.sf2"));
        Stage stage = new Stage(folder, folder.resolve("home"));
        Stage.Outcome outcome = stage.run(stage.prepared(List.of("script", "check", name)));
        return outcome.code() == 0 ? "" : outcome.said() + outcome.noted();
    }

    @Test
    void everyExampleIsReadWithoutAFault() throws IOException {
        Matcher example = EXAMPLE.matcher(page);
        int count = 0;
        while (example.find()) {
            String name = "example." + SUFFIXES.get(example.group(1));
            assertThat(check(name, example.group(2))).as(example.group(2)).isEmpty();
            count++;
        }
        assertThat(count).isEqualTo(SUFFIXES.size());
    }

    @Test
    void everyCueIsUnderstood() throws IOException {
        List<String> odd = new ArrayList<>();
        List<String> cues = CUE.matcher(page).results().map(found -> found.group(1)).toList();
        StringBuilder script = new StringBuilder();
        for (String written : cues) {
            String cue = written.replace("\\|", "|");
            if (!cue.contains("stop") && !cue.matches("\\[\\[(note|todo|comment|kind):.*")) {
                script.append("INT. SEA\n\n%s\n\nIDA\nIt is gone.\n\n".formatted(cue));
            }
        }
        odd.add(check("cues.fountain", script.toString()));
        assertThat(cues).hasSizeGreaterThan(40);
        assertThat(odd).containsOnly("");
    }

    @Test
    void whatIsOddIsFound() throws IOException {
        for (String cue : List.of("[[sfx: thundr]]", "[[music: 9 bpm]]", "[[pauze: 1s]]")) {
            String script = "INT. SEA\n\n%s\n\nIDA\nIt is gone.\n".formatted(cue);
            assertThat(check("odd.fountain", script)).as(cue).contains("odd.fountain");
        }
    }

    @Test
    void everyKindOfCueHasItsRow() {
        List<String> missing = new ArrayList<>();
        for (Class<?> kind : Cue.class.getPermittedSubclasses()) {
            String name = kind.getSimpleName().replace("Cue", "");
            String word = name.equals("Sound") ? "sfx" : name.toLowerCase(java.util.Locale.ROOT);
            if (!name.equals("Unknown") && !page.contains("| `[[" + word + ": ")) {
                missing.add(word);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theFormsAreWhatTheyAreSaidToBe() throws Exception {
        Matcher example = EXAMPLE.matcher(page);
        Map<String, String> formats =
                Map.of(
                        "fountain",
                        "FOUNTAIN",
                        "play",
                        "PLAY",
                        "markdown",
                        "MARKDOWN",
                        "srt",
                        "CAPTIONS");
        while (example.find()) {
            String form = example.group(1);
            String name = form.equals("markdown") ? "a.md" : "a.txt";
            assertThat(new ScriptParser().parse(example.group(2), name).format().name())
                    .isEqualTo(formats.get(form));
        }
    }
}
