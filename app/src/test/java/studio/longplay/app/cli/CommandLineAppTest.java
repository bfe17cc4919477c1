package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class CommandLineAppTest {
    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void forget() {
        out.reset();
        err.reset();
    }

    private int run(String... arguments) {
        return CommandLineApp.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path script(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make",
                "plan",
                "export",
                "verify",
                "check",
                "repair",
                "resume",
                "queue add export",
                "queue list",
                "queue run",
                "metrics",
                "clean",
                "voices list",
                "voices audition",
                "voices match",
                "models list",
                "models add",
                "models check",
                "models remove",
                "models catalog",
                "models show",
                "models use",
                "models test",
                "plugins list",
                "models policy show",
                "models policy set",
                "models policy reset",
                "models profile",
                "pictures enlarge",
                "pictures paint",
                "pictures between",
                "translate",
                "music imagine",
                "script check",
                "script convert",
                "transcribe",
                "loudness",
                "doctor",
                "hardware",
                "bench",
                "bench history",
                "bench linearity",
                "presets list",
                "presets show",
                "presets save",
                "presets import",
                "presets export",
                "presets remove",
                "capabilities"
            })
    void everyVerbExplainsItselfWithAnExample(String verb) {
        String[] words = (verb + " --help").split(" ");
        assertThat(run(words)).isZero();
        assertThat(out())
                .contains("Usage: longplay " + verb)
                .containsPattern("Examples?:")
                .contains("--json");
    }

    @Test
    void noVerbAndAnUnknownVerbAreBadUsage() {
        assertThat(run()).isEqualTo(2);
        assertThat(err()).contains("a verb is missing").contains("--help");
        assertThat(run("cook")).isEqualTo(2);
    }

    @Test
    void aMissingScriptIsOneSentenceAndExitCodeTwo() {
        assertThat(run("plan", folder.resolve("none.fountain").toString())).isEqualTo(2);
        assertThat(err()).startsWith("error: ").contains("none.fountain");
        assertThat(err()).doesNotContain("\tat ");
    }

    /// What a shell makes of a variable that is not set would spill a film into where one stands.
    @Test
    void anEmptyNameIsNoFolder() throws IOException {
        String play = script("play.txt", "ANNA: Good morning.").toString();
        assertThat(run("make", play, "-o", "", "--home", folder.resolve("home").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("'--output'", "an empty name is no file and no folder");
        assertThat(run("presets", "list", "--home", " ")).isEqualTo(2);
        assertThat(Path.of("film.mp4")).doesNotExist();
    }

    @Test
    void anUnreadableEncodingNamesFileAndLine() throws IOException {
        Path file = folder.resolve("bad.txt");
        Files.write(file, new byte[] {'h', 'i', '\n', (byte) 0x81, 0, (byte) 0x9D, '\n'});
        assertThat(run("script", "check", file.toString())).isEqualTo(2);
        assertThat(err()).contains("bad.txt:2").doesNotContain("\tat ");
    }

    @Test
    void aVeryLongLineIsRefused() throws IOException {
        Path file = script("long.txt", "A: " + "word ".repeat(1_000_000) + "\n");
        assertThat(run("script", "check", file.toString())).isEqualTo(2);
        assertThat(err()).contains("long.txt:1");
    }

    @Test
    void anUnknownCueIsFoundWithItsLineAndItsRemedy() throws IOException {
        Path file =
                script("odd.fountain", "INT. ROOM\n\n[[musik: calm]]\n\nANNA\nOne short line.\n");
        assertThat(run("script", "check", file.toString())).isEqualTo(1);
        assertThat(out()).contains("odd.fountain:3").contains("music");
    }

    @Test
    void soundsMoodsAndVoicesThatThereAreNotAreFound() throws IOException {
        Path file =
                script(
                        "odd.fountain",
                        """
                        INT. ROOM

                        [[sfx: zorblax]]
                        [[music: frobnicated]]
                        [[sfx: rain, sideways]]

                        ANNA
                        [[voice: nobody-there]] One short line.
                        """);
        assertThat(run("script", "check", file.toString())).isEqualTo(1);
        assertThat(out())
                .contains("odd.fountain:3", "zorblax")
                .contains("odd.fountain:4", "frobnicated")
                .contains("odd.fountain:5", "sideways")
                .contains("odd.fountain:8", "nobody-there");
    }

    @Test
    void aGoodScriptIsFoundGood() throws IOException {
        Path file = script("good.fountain", "INT. ROOM\n\nANNA\nOne short line.\n");
        assertThat(run("script", "check", file.toString())).isZero();
        assertThat(out()).contains("1 speaker, 1 line, 3 words: nothing odd");
    }

    @Test
    void thePlanNamesSpeakersAndTheirVoicesAsJson() throws IOException {
        Path file = script("play.txt", "KING LEAR:\nBlow, winds.\n\nFOOL:\nGood nuncle, in.\n");
        assertThat(run("plan", file.toString(), "--json", "--home", folder.resolve("h").toString()))
                .isZero();
        JsonNode plan = JsonMapper.builder().build().readTree(out());
        assertThat(plan.get("speakers").size()).isEqualTo(2);
        assertThat(plan.get("words").asInt()).isEqualTo(5);
        assertThat(plan.get("speakers").get(0).get("voice").asString()).isNotBlank();
        assertThat(plan.get("durationMillis").asLong()).isPositive();
    }

    @Test
    void thePlanSaysLengthDiskAndTimeInWords() throws IOException {
        Path file = script("play.txt", "LEAR:\nBlow, winds.\n\nFOOL:\nGood nuncle, in.\n");
        assertThat(run("plan", file.toString(), "--home", folder.resolve("h").toString())).isZero();
        assertThat(out())
                .contains("2 speakers, 2 lines, 5 words")
                .containsPattern("about \\d+ s of film in hd, up to \\d+ MB of disk");
    }

    @Test
    void aCastFilesUnknownVoiceIsNamedWithTheFileBeforeAnythingIsDone() throws IOException {
        Path file = script("play.txt", "A: One.\n");
        Path cast = script("voices.txt", "A = nobody\n");
        Path out = folder.resolve("o");
        assertThat(
                        run(
                                "make",
                                file.toString(),
                                "-o",
                                out.toString(),
                                "--cast",
                                cast.toString(),
                                "--home",
                                folder.resolve("h").toString()))
                .isEqualTo(2);
        assertThat(err()).startsWith("error: " + cast).contains("nobody").contains("voices list");
        assertThat(out).doesNotExist();
    }

    @Test
    void convertingAPlayGivesFountainWithTheSameWords() throws IOException {
        Path file = script("play.txt", "LEAR:\nBlow, winds.\n\nFOOL:\nGood nuncle, in.\n");
        Path to = folder.resolve("play.fountain");
        assertThat(run("script", "convert", file.toString(), "-o", to.toString())).isZero();
        assertThat(Files.readString(to)).contains("LEAR").contains("Blow, winds.");
        assertThat(run("script", "convert", file.toString(), "-o", "play.doc")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--preset huge",
                "--loudness loud",
                "--range soon",
                "--range 5m..2m",
                "--range 2m..2m",
                "--range -1m..2m",
                "--jobs 0",
                "--jobs 1000",
                "--jobs many",
                "--captions loud"
            })
    void anOptionOfNoKnownValueIsRefusedWithARemedy(String option) throws IOException {
        Path file = script("play.txt", "A: One.\n");
        String[] words =
                ("make "
                                + file
                                + " -o "
                                + folder.resolve("o")
                                + " --home "
                                + folder.resolve("h")
                                + " "
                                + option)
                        .split(" ");
        assertThat(run(words)).isEqualTo(2);
        assertThat(err()).startsWith("error: ").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "make none.fountain -o out",
                "plan none.fountain",
                "export none -o out",
                "verify none",
                "check none.mp4",
                "voices audition nobody hello -o try.wav",
                "script check none.fountain",
                "script convert none.fountain -o other.txt",
                "loudness none.wav",
            })
    void aVerbThatFailsAnswersAProgramWithOneJsonObject(String command) {
        String inFolder = command.replace("none", folder.resolve("none").toString());
        String whole = inFolder.replace("out", folder.resolve("out").toString());
        String home = folder.resolve("h").toString();
        assertThat(run((whole + " --json --home " + home).split(" "))).isEqualTo(2);
        JsonNode error = JsonMapper.builder().build().readTree(out()).get("error");
        assertThat(error.get("code").asString()).contains(".");
        assertThat(err()).startsWith("error: ").contains(error.get("sentence").asString());
        assertThat(error.get("remedy").asString()).isNotBlank();
    }

    @Test
    void theJsonOfAFailureSaysWhereItIs() throws IOException {
        Path file = folder.resolve("bad.txt");
        Files.write(file, new byte[] {'h', 'i', '\n', (byte) 0x81, 0, (byte) 0x9D, '\n'});
        assertThat(run("script", "check", file.toString(), "--json")).isEqualTo(2);
        JsonNode error = JsonMapper.builder().build().readTree(out()).get("error");
        assertThat(error.get("code").asString()).isEqualTo("script.encoding");
        assertThat(error.get("file").asString()).isEqualTo(file.toString());
        assertThat(error.get("line").asInt()).isEqualTo(2);
    }

    @Test
    void aCommandThatCannotBeReadAnswersAProgramToo() {
        assertThat(run("plan", "--json")).isEqualTo(2);
        JsonNode error = JsonMapper.builder().build().readTree(out()).get("error");
        assertThat(error.get("code").asString()).isEqualTo("usage");
        assertThat(error.get("remedy").asString()).contains("longplay plan --help");
    }

    @Test
    void aMistypedVerbIsGuessed() {
        assertThat(run("mke")).isEqualTo(2);
        assertThat(err()).contains("Did you mean make");
        assertThat(run("queue", "add", "a.fountain", "-o", "film")).isEqualTo(2);
        assertThat(err())
                .contains("\"a.fountain\" is none of export, verify, check, index, speak.");
    }

    @Test
    void aFolderThatIsNoDeliveryCannotBeVerified() {
        assertThat(run("verify", folder.toString())).isEqualTo(2);
        assertThat(err()).contains("manifest.json");
    }

    @Test
    void voicesAreListed() {
        assertThat(run("voices", "list")).isZero();
        assertThat(out().lines().count()).isGreaterThan(8);
    }

    @Test
    @Tag("media")
    void capabilitiesNameFfmpegAndEffects() {
        assertThat(run("capabilities")).isZero();
        assertThat(out()).contains("FFmpeg").contains("thunder").contains("calm");
    }
}
