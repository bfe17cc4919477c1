package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.Manifest.FileEntry;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.deliver.Manifests;
import studio.longplay.engine.render.resume.ExportLedger;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.Recipe;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class CareVerbsTest {
    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private int run(String... words) {
        said.reset();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", home().toString()));
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return CommandLineApp.run(all.toArray(String[]::new), out, out);
    }

    private Path home() {
        return folder.resolve("home");
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aCommandCanBeSaidAgainFromAnyFolder() {
        CommandLine.ParseResult parsed =
                new CommandLine(new CommandLineApp())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .parseArgs(
                                "make",
                                "plays/one.txt",
                                "-o",
                                "film",
                                "--preset",
                                "hd",
                                "--pause-on",
                                "battery,heat",
                                "--clean",
                                "--json");
        Path here = Path.of("").toAbsolutePath();
        assertThat(AskedWords.of(parsed.subcommand().commandSpec()))
                .startsWith("make", here.resolve("plays/one.txt").toString())
                .contains(
                        "--output=" + here.resolve("film"),
                        "--preset=hd",
                        "--pause-on=BATTERY",
                        "--pause-on=HEAT",
                        "--clean")
                .noneMatch(word -> word.contains("json"));
    }

    @Test
    void whatWasCutOffIsListedAndForgotten() throws StudioFault {
        ExportLedger ledger = ExportLedger.in(home());
        ledger.begin(folder.resolve("film"), "The Play", List.of("make", "gone.txt"));
        assertThat(run("resume", "--list")).isZero();
        assertThat(said()).contains("The Play").contains(folder.resolve("film").toString());
        assertThat(run("resume", folder.resolve("other").toString())).isEqualTo(2);
        assertThat(said()).contains("was cut off here");
        assertThat(run("resume", "--forget")).isZero();
        assertThat(run("resume")).isZero();
        assertThat(said()).contains("No export is unfinished.");
    }

    @Test
    void resumingSaysTheCommandAgain() throws StudioFault {
        ExportLedger ledger = ExportLedger.in(home());
        String gone = folder.resolve("gone.txt").toString();
        String film = folder.resolve("film").toString();
        ledger.begin(Path.of(film), "The Play", List.of("make", gone, "--output=" + film));
        assertThat(run("resume"))
                .isEqualTo(
                        CommandLineApp.run(
                                new String[] {"make", gone, "--output=" + film, "--home=" + home()},
                                System.out,
                                System.err));
        assertThat(said()).contains("The Play").contains("gone.txt");
    }

    @Test
    void aFolderOfUnknownOriginIsNotRepaired() throws StudioFault {
        ManifestFile.write(folder, ManifestFile.seal(Manifests.of(Manifests.run(5000, 1, 0))));
        assertThat(run("repair", folder.toString())).isEqualTo(2);
        assertThat(said()).contains("It is not known here what", "--project");
    }

    @Test
    void withoutAManifestItIsSaidWhatNobodyKnows() throws Exception {
        Path script = Files.writeString(folder.resolve("play.txt"), "ANNA: Good morning.\n");
        Files.writeString(folder.resolve("manifest.json"), "{\"schema");
        String copy = folder.toString();
        assertThat(run("repair", copy, "--project", script.toString())).isEqualTo(2);
        assertThat(said())
                .contains("no manifest that can be read", "settings", "Put manifest.json back")
                .doesNotContain("--project");
    }

    @Test
    void aRepairedFilmIsAnotherOnlyWhereItsBytesAre() {
        FileEntry film = new FileEntry("film.mp4", "made from a", "aa", 3);
        FileEntry mix = new FileEntry("stems/mix.wav", "", "bb", 4);
        FileEntry renamed = new FileEntry("film.mp4", "made from b", "aa", 3);
        FileEntry other = new FileEntry("film.mp4", "made from a", "cc", 3);
        assertThat(RepairVerb.areSame(List.of(film, mix), List.of(mix, renamed))).isTrue();
        assertThat(RepairVerb.areSame(List.of(film, mix), List.of(other, mix))).isFalse();
        assertThat(RepairVerb.areSame(List.of(film, mix), List.of(film))).isFalse();
    }

    @Test
    void cleaningCountsFirstAndRemovesThen() throws StudioFault {
        Path file;
        try (ArtifactStore store = ArtifactStore.open(new Home(home()).artifacts())) {
            Recipe recipe = new Recipe("test", "1", Map.of(), List.of());
            Artifact made = store.put(recipe, "txt", part -> Files.writeString(part, "made"));
            file = made.file();
        }
        assertThat(run("clean", "--unused", "-1")).isEqualTo(2);
        assertThat(run("clean")).isZero();
        assertThat(said()).contains("removed 0 finished pieces");
        assertThat(run("clean", "--unused", "0", "--dry-run")).isZero();
        assertThat(said()).contains("would remove 1 finished piece");
        assertThat(file).exists();
        ExportLedger ledger = ExportLedger.in(home());
        Clock lately = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-1));
        new ExportLedger(ledger.folder(), lately).begin(folder.resolve("film"), "P", List.of());
        assertThat(run("clean", "--unused", "0")).isZero();
        assertThat(said()).contains("Exports are unfinished").contains("removed 0 finished");
        assertThat(file).as("needed to go on").exists();
        ledger.forget(folder.resolve("film"));
        assertThat(run("clean", "--unused", "0")).isZero();
        assertThat(file).doesNotExist();
    }
}
