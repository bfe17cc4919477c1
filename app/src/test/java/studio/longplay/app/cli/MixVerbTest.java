package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectFolder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The sound of a project, delivered as a user does it.
@Tag("media")
@Tag("long")
class MixVerbTest {
    private static final String TEXT =
            "INT. ROOM\n\nANNA\nOne short line.\n\nBEN\nAnother one.\n\nANNA\nAnd a third.\n";

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--json", "--home", folder.resolve("home").toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonNode answer() {
        return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static float[][] sound(Path file) throws StudioFault {
        try (WavReader reader = WavReader.open(file)) {
            float[][] planar = new float[reader.format().channels()][(int) reader.length()];
            reader.read(0, planar, 0, (int) reader.length());
            return planar;
        }
    }

    @Test
    void stemsSpeakersAndMixAreDeliveredWithAndWithoutAFilm() throws StudioFault {
        Path project = folder.resolve("project");
        Project first = Project.of("Play", folder.resolve("play.fountain").toString(), TEXT);
        ProjectFolder.create(project, first).close();
        assertThat(run("desk", "set", project.toString(), "ANNA", "--preset", "hall")).isZero();
        Path to = folder.resolve("sound");
        assertThat(run("mix", project.toString(), "-o", to.toString(), "--speaker-stems")).isZero();
        assertThat(answer().get("integratedLufs").asDouble()).isBetween(-14.1, -13.9);
        assertThat(answer().get("speakers")).hasSize(2);
        float[][] dialogue = sound(to.resolve("dialogue.wav"));
        float[][] anna = sound(to.resolve("speakers/anna.wav"));
        float[][] ben = sound(to.resolve("speakers/ben.wav"));
        assertThat(sound(to.resolve("mix.wav"))[0]).hasSameSizeAs(dialogue[0]);
        for (int i = 0; i < dialogue[0].length; i++) {
            assertThat(Math.abs(anna[0][i] + ben[0][i] - dialogue[0][i])).isLessThan(1e-6f);
        }
        Path film = folder.resolve("film");
        assertThat(
                        run(
                                "export",
                                project.toString(),
                                "-o",
                                film.toString(),
                                "--preset",
                                "preview",
                                "--speaker-stems"))
                .isZero();
        assertThat(film.resolve("stems/speakers/anna.wav")).isRegularFile();
        assertThat(sound(film.resolve("stems/speakers/ben.wav"))[0]).isEqualTo(ben[0]);
        assertThat(Files.exists(film.resolve("film.mp4"))).isTrue();
        assertThat(run("verify", film.toString())).isZero();
    }
}
