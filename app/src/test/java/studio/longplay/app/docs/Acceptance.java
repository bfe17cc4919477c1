package studio.longplay.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Assumptions;

import studio.longplay.app.docs.AcceptanceSteps.Alone;
import studio.longplay.app.docs.AcceptanceSteps.Change;
import studio.longplay.app.docs.AcceptanceSteps.Damage;
import studio.longplay.app.docs.AcceptanceSteps.Kill;
import studio.longplay.app.docs.AcceptanceSteps.Look;
import studio.longplay.app.docs.AcceptanceSteps.Run;
import studio.longplay.app.docs.AcceptanceSteps.Step;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Does what the page of acceptance says.
final class Acceptance {
    private static final int PATIENCE_MINUTES = 10;

    private final Stage stage;

    /// What files were when they were last found sound, by name.
    private final Map<String, byte[]> before = new HashMap<>();

    private Stage.Outcome last = new Stage.Outcome(0, "", "");

    /// Sentences, and who looks whether they are true; the groups are what stands in quotes.
    private final Map<Pattern, BiConsumer<String, String>> looks =
            Map.of(
                    look("It ends with (\\d+)()\\."),
                    this::ends,
                    look("It says `(.*)`()\\.?"),
                    this::says,
                    look("`([^`]+)` is there()\\."),
                    (file, _) -> assertThat(at(file)).exists(),
                    look("`([^`]+)` is not there()\\."),
                    (file, _) -> assertThat(at(file)).doesNotExist(),
                    look("`([^`]+)` holds `(.*)`\\.?"),
                    this::holds,
                    look("`([^`]+)` is as before()\\."),
                    (file, _) -> assertThat(bytes(file)).isEqualTo(before.get(file)),
                    look("`([^`]+)` is the same as `([^`]+)`\\."),
                    (one, other) -> assertThat(bytes(one)).isEqualTo(bytes(other)),
                    look("`([A-Za-z.]+)` is `([^`]+)`\\."),
                    this::answers);

    Acceptance(Stage stage) {
        this.stage = stage;
    }

    private static Pattern look(String sentence) {
        return Pattern.compile(sentence);
    }

    void does(Step step) throws IOException, InterruptedException {
        switch (step) {
            case Run run -> last = stage.run(command(run.text()));
            case Kill kill -> kill(kill);
            case Alone run -> alone(run);
            case Change change -> {
                String text = Files.readString(at(change.file()));
                assertThat(text).contains(change.before());
                Files.writeString(at(change.file()), text.replace(change.before(), change.after()));
            }
            case Damage damage -> {
                remember();
                byte[] whole = bytes(damage.file());
                whole[whole.length / 2] ^= 1;
                Files.write(at(damage.file()), whole);
            }
            case Look look -> look(look);
        }
    }

    private static Command command(String text) {
        return Command.of("docs/acceptance.md:0", text, false).getFirst();
    }

    private void look(Look look) {
        for (Map.Entry<Pattern, BiConsumer<String, String>> known : looks.entrySet()) {
            Matcher sentence = known.getKey().matcher(look.sentence());
            if (sentence.matches()) {
                known.getValue().accept(sentence.group(1), sentence.group(2));
                return;
            }
        }
        fail("nobody looks whether this is true: " + look.sentence());
    }

    /// After each promise: what the files are now is what they were.
    void remember() throws IOException {
        for (String file : List.of("film/film.mp4", "film/stems/mix.wav", "film/stems/music.wav")) {
            if (Files.exists(at(file))) {
                before.put(file, bytes(file));
            }
        }
    }

    private void ends(String code, String nothing) {
        assertThat(last.code()).as(last.said() + last.noted()).isEqualTo(Integer.parseInt(code));
    }

    private void says(String words, String nothing) {
        assertThat(last.said() + last.noted()).contains(words);
    }

    private void holds(String file, String words) {
        assertThat(new String(bytes(file), java.nio.charset.StandardCharsets.UTF_8))
                .contains(words);
    }

    private void answers(String path, String value) {
        JsonNode answer = JsonMapper.shared().readTree(last.said());
        for (String name : path.split("\\.")) {
            answer = answer.path(name);
        }
        assertThat(answer.asString()).as(path).isEqualTo(value);
    }

    private Path at(String file) {
        return stage.work().resolve(file);
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(at(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void kill(Kill kill) throws IOException, InterruptedException {
        Process process = start(List.of(), command(kill.text()));
        boolean said = false;
        try (BufferedReader notes = process.errorReader()) {
            for (String line = notes.readLine(); line != null; line = notes.readLine()) {
                if (line.startsWith(kill.once())) {
                    said = true;
                    break;
                }
            }
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said).as("it was over before it said " + kill.once()).isTrue();
    }

    private void alone(Alone run) throws IOException, InterruptedException {
        List<String> without = List.of("unshare", "-rn");
        Assumptions.assumeTrue(works(without), "this machine cannot take the network away");
        Process process = start(without, command(run.text()));
        String noted;
        try (BufferedReader notes = process.errorReader()) {
            noted = String.join("\n", notes.lines().toList());
        }
        assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).isTrue();
        last = new Stage.Outcome(process.exitValue(), "", noted);
    }

    private static boolean works(List<String> without) throws InterruptedException {
        List<String> nothing = new ArrayList<>(without);
        nothing.add("true");
        try {
            return new ProcessBuilder(nothing).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private Process start(List<String> before, Command command) throws IOException {
        List<String> words = new ArrayList<>(before);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("--enable-native-access=ALL-UNNAMED");
        words.add("--sun-misc-unsafe-memory-access=allow");
        words.add("-Djava.awt.headless=true");
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.add("studio.longplay.app.Main");
        words.addAll(stage.prepared(command.words()));
        return new ProcessBuilder(words)
                .directory(stage.work().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
