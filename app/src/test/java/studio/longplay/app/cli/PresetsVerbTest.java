package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectFolder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class PresetsVerbTest {
    @TempDir Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String home = "";

    @BeforeEach
    void useAHomeOfItsOwn() {
        home = folder.resolve("home").toString();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--home";
        all[arguments.length + 1] = home;
        return CommandLineApp.run(
                all,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void allPresetsAreListedWithWhatTheyMake() {
        assertThat(run("presets", "list")).isZero();
        assertThat(out())
                .containsSubsequence(
                        "preview", "hd ", "uhd-fast", "uhd ", "uhd-high", "feature-120", "podcast")
                .contains("audiobook-acx", "social-vertical", "1080x1920", "H.264 24 Mbit/s");
    }

    @Test
    void aPresetOfOnesOwnIsKeptGivenTakenAndRemoved() {
        assertThat(
                        run(
                                "presets",
                                "save",
                                "my-4k",
                                "--preset",
                                "uhd",
                                "--codec",
                                "hevc",
                                "--rate",
                                "25",
                                "--title",
                                "For the club"))
                .isZero();
        assertThat(run("presets", "list")).isZero();
        assertThat(out()).contains("my-4k", "25 fps", "HEVC", "For the club");
        String file = folder.resolve("given.longplay-preset").toString();
        assertThat(run("presets", "export", "my-4k", file)).isZero();
        assertThat(run("presets", "remove", "my-4k")).isZero();
        assertThat(run("presets", "show", "my-4k")).isEqualTo(2);
        assertThat(err()).contains("There is no preset \"my-4k\".");
        assertThat(run("presets", "import", file)).isZero();
        assertThat(run("presets", "show", "my-4k", "--json")).isZero();
        JsonNode shown = JsonMapper.shared().readTree(out());
        assertThat(shown.path("own").asBoolean()).isTrue();
        assertThat(shown.path("terms").path("codec").asString("")).isEqualTo("hevc");
        assertThat(shown.path("terms").path("size").asString("")).isEqualTo("3840x2160");
    }

    @Test
    void aPresetOfOnesOwnIsNotLostForOneOfTheSameNameThatWasGiven() {
        String file = folder.resolve("given.longplay-preset").toString();
        assertThat(run("presets", "save", "mine", "--codec", "hevc")).isZero();
        assertThat(run("presets", "export", "mine", file)).isZero();
        assertThat(run("presets", "import", file)).isZero();
        assertThat(out()).isEqualTo("mine is there already." + System.lineSeparator());
        assertThat(run("presets", "save", "mine", "--codec", "av1")).isEqualTo(2);
        assertThat(err()).contains("You have another preset called \"mine\"", "--replace");
        assertThat(run("presets", "save", "mine", "--preset", "mine", "--size", "1280x720"))
                .isZero();
        assertThat(run("presets", "save", "mine", "--codec", "av1", "--replace")).isZero();
        assertThat(run("presets", "import", file)).isEqualTo(2);
        assertThat(err())
                .contains("You have another preset called \"mine\".", "--name", "--replace");
        assertThat(codec("mine")).isEqualTo("av1");
        assertThat(run("presets", "import", file, "--name", "theirs")).isZero();
        assertThat(codec("mine")).isEqualTo("av1");
        assertThat(codec("theirs")).isEqualTo("hevc");
        assertThat(run("presets", "import", file, "--replace")).isZero();
        assertThat(codec("mine")).isEqualTo("hevc");
        assertThat(run("presets", "import", file, "--name", "Not a name")).isEqualTo(2);
        assertThat(err()).contains("cannot be called");
    }

    private String codec(String preset) {
        assertThat(run("presets", "show", preset, "--json")).isZero();
        return JsonMapper.shared().readTree(out()).path("terms").path("codec").asString("");
    }

    @Test
    void aBrokenOrNewerFileIsRefusedWithASentence() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.longplay-preset"), "{\"schema\":");
        assertThat(run("presets", "import", broken.toString())).isEqualTo(2);
        assertThat(err()).contains("is no preset of Longplay Studio, or it is damaged.");
        assertThat(run("presets", "save", "mine", "--ladder", "high")).isZero();
        Path file = folder.resolve("mine.longplay-preset");
        assertThat(run("presets", "export", "mine", file.toString())).isZero();
        String newer = Files.readString(file).replace("\"version\" : 1", "\"version\" : 2");
        Files.writeString(file, newer);
        assertThat(run("presets", "import", file.toString())).isEqualTo(2);
        assertThat(err()).contains("newer version of Longplay Studio");
    }

    @Test
    void aFileWithAWordThatIsNoneIsNamed() throws Exception {
        assertThat(run("presets", "save", "mine", "--codec", "hevc")).isZero();
        Path file = folder.resolve("mine.longplay-preset");
        assertThat(run("presets", "export", "mine", file.toString())).isZero();
        Files.writeString(file, Files.readString(file).replace("hevc", "hevvc"));
        assertThat(run("presets", "import", file.toString())).isEqualTo(2);
        assertThat(err()).contains(file + ": \"hevvc\" is no codec.");
    }

    @Test
    void whatNoExportWouldTakeIsSaidWhenItIsKept() {
        assertThat(run("presets", "save", "web", "--preset", "hd", "--container", "webm")).isZero();
        assertThat(err()).contains("warning: WebM does not take H.264. Choose AV1 for WebM");
        assertThat(run("presets", "save", "web", "--preset", "web", "--codec", "av1")).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void whatComesWithTheProgramStaysAsItIs() {
        assertThat(run("presets", "save", "hd", "--codec", "av1")).isEqualTo(2);
        assertThat(err()).contains("comes with Longplay Studio");
        assertThat(run("presets", "remove", "hd")).isEqualTo(2);
        assertThat(run("presets", "save", "My Preset")).isEqualTo(2);
        assertThat(err()).contains("cannot be called");
    }

    @Test
    void aTermThatSaysNothingIsRefusedWithWhatWould() {
        assertThat(run("presets", "save", "mine", "--codec", "divx")).isEqualTo(2);
        assertThat(err()).contains("\"divx\" is no codec.").contains("h264, hevc, hevc-10, av1");
        assertThat(run("presets", "save", "mine", "--size", "huge")).isEqualTo(2);
        assertThat(err()).contains("1920x1080");
        assertThat(run("presets", "save", "mine", "--rate", "31.7")).isEqualTo(2);
        assertThat(err()).contains("29.97");
        assertThat(run("presets", "save", "mine", "--bitrate", "lots")).isEqualTo(2);
        assertThat(err()).contains("8M or 192k");
    }

    @Test
    void aPlanKnowsAPresetOfOnesOwn() throws Exception {
        Path script = Files.writeString(folder.resolve("play.txt"), "ANNA: Good morning.\n");
        assertThat(run("presets", "save", "mine", "--preset", "preview", "--size", "720p"))
                .isZero();
        assertThat(run("plan", script.toString(), "--preset", "mine")).isZero();
        assertThat(out()).contains("in mine");
        assertThat(run("plan", script.toString(), "--preset", "yours")).isEqualTo(2);
    }

    @Test
    void aPlanSaysWhatCannotBeMadeAndWhatCould() throws Exception {
        Path script = Files.writeString(folder.resolve("play.txt"), "ANNA: Good morning.\n");
        String play = script.toString();
        assertThat(run("plan", play, "--container", "webm")).isEqualTo(1);
        assertThat(out()).contains("cannot be made: WebM does not take H.264. Choose AV1");
        assertThat(run("plan", play, "--size", "1921x1080", "--json")).isEqualTo(1);
        JsonNode preflight = JsonMapper.shared().readTree(out()).path("preflight");
        assertThat(preflight.path("objections").get(0).path("code").asString(""))
                .isEqualTo("preset.size-odd");
        assertThat(preflight.path("objections").get(0).path("instead").path("size").asString(""))
                .isEqualTo("1920x1080");
        assertThat(run("plan", play, "--preset", "uhd", "--json")).isZero();
        JsonNode uhd = JsonMapper.shared().readTree(out()).path("preflight");
        assertThat(uhd.path("level").asString("")).isEqualTo("5.1");
        assertThat(uhd.path("memoryBytes").asLong()).isPositive();
        JsonNode encoder = JsonMapper.shared().readTree(out()).path("encoder");
        assertThat(encoder.path("encoder").asString("")).isNotEmpty();
        assertThat(encoder.path("why").asString("")).isNotEmpty();
        assertThat(run("plan", play, "--preset", "uhd", "--range", "0..1s", "-o", "film", "--json"))
                .isZero();
        JsonNode second = JsonMapper.shared().readTree(out());
        assertThat(second.path("durationMillis").asLong()).isEqualTo(1000);
        assertThat(run("plan", play, "--codec", "hevc", "--encoder", "hevc_none")).isEqualTo(1);
        assertThat(out()).contains("cannot be made: ").contains("hevc_none");
    }

    /// A file where the folder should be ends both before any work.
    @Test
    void whatIsDoubtfulOfAPresetIsSaidBeforeAnyWork() throws Exception {
        Path script = Files.writeString(folder.resolve("play.txt"), "ANNA: Good morning.\n");
        String taken = Files.createFile(folder.resolve("taken")).toString();
        String doubt = "warning: 500 kbit/s is little for 1920x1080";
        assertThat(run("make", script.toString(), "-o", taken, "--bitrate", "500k")).isEqualTo(2);
        assertThat(err()).contains(doubt);
        Path project = folder.resolve("project");
        ProjectFolder.create(project, Project.of("Play", script.toString(), "ANNA: Hello.\n"))
                .close();
        String[] export = {"export", project.toString(), "-o", taken, "--bitrate", "500k"};
        assertThat(run(export)).isEqualTo(2);
        assertThat(err()).contains(doubt);
        assertThat(run("make", script.toString(), "-o", taken)).isEqualTo(2);
        assertThat(err()).doesNotContain("warning");
    }

    @Test
    void whatDoesNotGoTogetherIsRefusedBeforeAnyWork() throws Exception {
        Path script = Files.writeString(folder.resolve("play.txt"), "ANNA: Good morning.\n");
        Path film = folder.resolve("film");
        assertThat(
                        run(
                                "make",
                                script.toString(),
                                "-o",
                                film.toString(),
                                "--codec",
                                "av1",
                                "--container",
                                "mov"))
                .isEqualTo(2);
        assertThat(err()).contains("MOV has no place for AV1").contains("Choose MP4 or MKV");
        assertThat(film).doesNotExist();
    }
}
