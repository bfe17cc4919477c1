package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Program;
import studio.longplay.engine.render.deliver.Fallback;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The user's `ffmpeg` fails in the middle of an export, which is killed with SIGKILL after our own
/// encoder took over. Where no `ffmpeg` is installed nothing is tested.
@Tag("long")
@Tag("media")
@DisabledOnOs(OS.WINDOWS)
class EncoderFallbackKillTest {
    private static final String FAILING = "ffmpeg:libx264";
    private static final String INSTEAD = "libopenh264";
    private static final int SCENES = 6;

    /// The trial before the work, and six groups: all of the first two segments.
    private static final int STARTS_THAT_WORK = 7;

    /// It is a piece of film beside the groups, encoded when the first encoder is long given up.
    private static final int LEADER = 1;

    @TempDir private Path folder;

    private ChildExport export() {
        return new ChildExport(folder);
    }

    private static String script() {
        String[] places = {"FOREST", "SEA", "CITY STREET", "ROOM"};
        StringBuilder script = new StringBuilder("Title: Fallen Back\n\n");
        for (int scene = 1; scene <= SCENES; scene++) {
            script.append("EXT. ").append(places[scene % places.length]).append(' ').append(scene);
            script.append("\n\nMARY\nNumber ").append(scene).append(".\n\n");
        }
        return script.toString();
    }

    private Path starts() {
        return folder.resolve("starts");
    }

    /// An `ffmpeg` that notes each film it begins and, as long as there is a file `broken`, does
    /// not begin more than some.
    private void install() throws IOException {
        Path real = Program.find("ffmpeg").map(Program::file).orElse(Path.of(""));
        Assumptions.assumeTrue(Files.isExecutable(real), "no ffmpeg on the path");
        String wrapped =
                """
                #!/bin/sh
                [ "$1" = -version ] && exec '%1$s' "$@"
                echo begun >> '%2$s'
                if [ -e '%3$s' ] && [ $(wc -l < '%2$s') -gt %4$d ]; then
                    echo 'The card is gone.' >&2
                    exit 1
                fi
                exec '%1$s' "$@"
                """
                        .formatted(real, starts(), folder.resolve("broken"), STARTS_THAT_WORK);
        Path program = Files.createDirectory(export().programs()).resolve("ffmpeg");
        Files.writeString(program, wrapped);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(folder.resolve("broken"));
    }

    @Test
    void whatBothEncodersMadeStaysAfterAKillAndOnlyWhatIsDamagedIsMadeAgain()
            throws IOException, InterruptedException, StudioFault {
        install();
        Path script = Files.writeString(folder.resolve("play.fountain"), script());
        List<String> words = new ArrayList<>(export().words(script, 1));
        words.addAll(List.of("--encoder", "best", "--sync-leader-in-front"));
        Map<Path, FileTime> finished = killedAfterTheFallback(words);

        Files.delete(folder.resolve("broken"));
        List<String> begun = Files.readAllLines(starts());
        assertThat(export().run(words)).as(export().told()).isZero();
        assertThat(Files.readAllLines(starts())).as("it works again").isEqualTo(begun);
        assertThat(export().artifacts()).containsAllEntriesOf(finished);
        Manifest made = ManifestFile.read(export().film());
        assertThat(groups()).hasSize((int) digests(made) + LEADER);
        assertToldOf(made);
        assertOnlyWhatIsDamagedIsMadeAgain(made);
    }

    /// Both encoders have finished something by then.
    private Map<Path, FileTime> killedAfterTheFallback(List<String> words)
            throws IOException, InterruptedException {
        Process process = export().start(words);
        ChildExport.Sight both = () -> isNoted() && export().finished(".mp4", STARTS_THAT_WORK);
        assertThat(ChildExport.awaited(process, both)).as(export().told()).isTrue();
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);
        return export().artifacts();
    }

    private boolean isNoted() throws IOException {
        for (Path entry : ChildExport.files(export().home().resolve("exports"), ".json")) {
            if (Files.readString(entry).contains("\"instead\"")) {
                return true;
            }
        }
        return false;
    }

    private List<Path> groups() throws IOException {
        return export().artifacts().keySet().stream()
                .filter(file -> file.toString().endsWith(".mp4"))
                .filter(file -> !file.toString().contains("damaged"))
                .toList();
    }

    private static long digests(Manifest manifest) {
        return manifest.segments().stream()
                .flatMap(segment -> segment.groups().stream())
                .map(Manifest.GroupEntry::digest)
                .distinct()
                .count();
    }

    private void assertToldOf(Manifest made) throws IOException {
        assertThat(made.encoder().encoder()).isEqualTo(FAILING);
        assertThat(made.fallbacks())
                .filteredOn(fallback -> fallback.what().equals("encoder"))
                .singleElement()
                .satisfies(fallback -> {
                    assertThat(fallback.wanted()).isEqualTo(FAILING);
                    assertThat(fallback.used()).isEqualTo(INSTEAD);
                    assertThat(fallback.why()).contains("The card is gone");
                    assertThat(fallback.count()).isBetween(1, made.segments().size() - 1);
                });
        assertThat(Files.readString(export().film().resolve("report.html")))
                .contains(FAILING, INSTEAD, "The card is gone");
        assertThat(run("verify")).isZero();
    }

    private void assertOnlyWhatIsDamagedIsMadeAgain(Manifest before)
            throws IOException, InterruptedException, StudioFault {
        List<Fallback> fallbacks = before.fallbacks();
        for (int damaged : new int[] {0, before.segments().size() - 1}) {
            Map<Path, FileTime> finished = export().artifacts();
            Path file = damage(before.segments().get(damaged));
            assertThat(run("verify")).isEqualTo(CommandLineApp.FOUND);
            assertThat(export().run(words("repair"))).as(export().told()).isZero();
            finished.remove(file);
            assertThat(export().artifacts()).containsAllEntriesOf(finished);
            Manifest after = ManifestFile.read(export().film());
            assertThat(after.digest()).isEqualTo(before.digest());
            assertThat(after.file("film.mp4")).isEqualTo(before.file("film.mp4"));
            assertThat(after.fallbacks()).isEqualTo(fallbacks);
            assertThat(groups()).hasSize((int) digests(after) + LEADER);
            assertThat(run("verify")).isZero();
        }
    }

    private Path damage(Manifest.SegmentEntry segment) throws IOException {
        String group = segment.groups().getLast().digest();
        Path file =
                groups().stream()
                        .filter(artifact -> artifact.toString().contains(group))
                        .findFirst()
                        .orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x10;
        Files.write(file, bytes);
        return file;
    }

    private List<String> words(String verb) {
        return List.of(verb, export().film().toString(), "--home", export().home().toString());
    }

    /// In this process: it needs no encoder.
    private int run(String verb) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return CommandLineApp.run(words(verb).toArray(String[]::new), out, out);
    }
}
