package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.deliver.Manifests;
import studio.longplay.engine.store.Digest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class PurgeVerbTest {
    @TempDir private Path home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--home";
        all[arguments.length + 1] = home.toString();
        return CommandLineApp.run(all, new PrintWriter(out), new PrintWriter(err));
    }

    @BeforeEach
    void storeSomething() throws IOException {
        Files.createDirectories(home.resolve("recordings"));
        Files.writeString(home.resolve("recordings/one.wav"), "0123456789");
        Files.createDirectories(home.resolve("logs"));
        Files.writeString(home.resolve("logs/worker.log"), "log");
    }

    @Test
    void withoutOptionsItSaysWhatIsStored() {
        assertThat(run("purge")).isZero();

        assertThat(out.toString())
                .contains("recordings", "logs", "stored in all")
                .doesNotContain("voices");
        assertThat(home.resolve("logs/worker.log")).exists();
    }

    @Test
    void aDryRunRemovesNothing() {
        assertThat(run("purge", "--class", "recordings", "--dry-run", "--json")).isZero();

        JsonNode answer = new JsonMapper().readTree(out.toString());
        assertThat(answer.get("removed").asBoolean()).isFalse();
        assertThat(answer.get("bytes").asLong()).isEqualTo(10);
        assertThat(answer.get("classes").get("recordings").get("count").asLong()).isEqualTo(1);
        assertThat(home.resolve("recordings/one.wav")).exists();
    }

    @Test
    void withoutATerminalItRemovesOnlyWhenToldSo() {
        assertThat(run("purge", "--class", "recordings")).isZero();
        assertThat(home.resolve("recordings/one.wav")).exists();
        assertThat(err.toString()).contains("--yes");

        assertThat(run("purge", "--class", "recordings", "--yes")).isZero();

        assertThat(out.toString()).contains("removed in all");
        assertThat(home.resolve("recordings/one.wav")).doesNotExist();
        assertThat(home.resolve("logs/worker.log")).exists();
    }

    @Test
    void whatIsYoungerThanAskedStays() {
        assertThat(run("purge", "--class", "all", "--older-than", "30d", "--yes")).isZero();

        assertThat(home.resolve("recordings/one.wav")).exists();
    }

    @Test
    void wrongWordsAreSaidSo() {
        assertThat(run("purge", "--class", "everything")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString()).contains("recordings");
        assertThat(run("purge", "--class", "logs", "--older-than", "long"))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString()).contains("30d");
        assertThat(run("purge", "--project", home.toString())).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString()).contains("not the folder of a project");
    }

    /// A delivery that names `film.mp4` as what an earlier export left.
    private Path delivered() throws IOException, StudioFault {
        Path folder = Files.createDirectory(home.resolve("film"));
        Files.writeString(folder.resolve("film.mp4"), "old");
        Files.writeString(folder.resolve("film.mkv"), "film");
        Manifest.FileEntry old = new Manifest.FileEntry("film.mp4", "", Digest.of("old").hex(), 3);
        Manifest.FileEntry film =
                new Manifest.FileEntry("film.mkv", "", Digest.of("film").hex(), 4);
        Manifest plain = Manifests.of(Manifests.run(5000, 1, 0).besides(List.of(old)));
        ManifestFile.write(folder, ManifestFile.seal(Manifests.withFiles(plain, List.of(film))));
        return folder;
    }

    @Test
    void whatAnEarlierExportLeftGoesOnceAgreed() throws IOException, StudioFault {
        Path folder = delivered();
        String film = folder.toString();
        assertThat(run("purge", "--leftovers", film, "--dry-run")).isZero();
        assertThat(out.toString()).contains("film.mp4", "would remove in all");
        assertThat(run("purge", "--leftovers", film)).isZero();
        assertThat(err.toString()).contains("--yes");
        assertThat(folder.resolve("film.mp4")).exists();

        assertThat(run("purge", "--leftovers", film, "--yes", "--json")).isZero();

        JsonNode answer = new JsonMapper().readTree(out.toString());
        assertThat(answer.get("removed").asBoolean()).isTrue();
        assertThat(answer.get("classes").get("leftovers").get("bytes").asLong()).isEqualTo(3);
        assertThat(folder.resolve("film.mp4")).doesNotExist();
        assertThat(folder.resolve("film.mkv")).exists();
    }

    /// What is said of a real delivery `LeftoverCareTest` of the engine tests.
    @Test
    void whatExportsLeftGoesByItself() throws IOException {
        assertThat(run("purge", "--leftovers", "film", "--class", "logs"))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString()).contains("--leftovers without --class");
        assertThat(run("purge", "--leftovers", home.toString(), "--yes"))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString()).contains("manifest.json");
        assertThat(home.resolve("logs/worker.log")).exists();
    }
}
