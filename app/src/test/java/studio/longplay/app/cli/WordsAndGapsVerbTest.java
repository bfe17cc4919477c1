package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.voicing.Mood;
import studio.longplay.engine.project.voicing.Turn;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.store.folder.ProjectFolder;
import studio.longplay.engine.time.MediaTime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class WordsAndGapsVerbTest {
    private static final String TEXT =
            """
            INT. ROOM

            ANNA
            Where is Volumnia, and where is Volumnia's son?

            BEN
            Volumnia went home.
            """;

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void make() throws StudioFault {
        Project first = Project.of("Play", folder.resolve("play.fountain").toString(), TEXT);
        ProjectFolder.create(project(), first).close();
    }

    private Path project() {
        return folder.resolve("play.longplay");
    }

    private int run(String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Voicing voicing() throws StudioFault {
        try (ProjectFolder open = ProjectFolder.open(project())) {
            return open.project().voicing();
        }
    }

    @Test
    void aWordIsSaidListedWrittenReadAndLeft() throws StudioFault, IOException {
        String at = project().toString();
        assertThat(run("words", "say", at, "Volumnia,", "/vəˈlʌmniə/")).isZero();
        assertThat(printed()).contains("volumnia").contains("2 lines");
        assertThat(voicing().lexicon()).isEqualTo(Map.of("volumnia", "/vəˈlʌmniə/"));
        Path file = folder.resolve("names.txt");
        assertThat(run("words", "export", at, file.toString())).isZero();
        assertThat(Files.readString(file)).contains("volumnia = /vəˈlʌmniə/");
        assertThat(run("words", "leave", at, "Volumnia")).isZero();
        assertThat(voicing().lexicon()).isEmpty();
        assertThat(run("words", "import", at, file.toString())).isZero();
        assertThat(voicing().lexicon()).containsKey("volumnia");
        assertThat(run("words", "say", at, "Ben", "/qqq/")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(run("words", "leave", at, "Nobody")).isEqualTo(CommandLineApp.BAD_INPUT);
    }

    @Test
    void pausesAreSetOfAnyoneByMoodAndByPair() throws StudioFault {
        String at = project().toString();
        assertThat(run("gaps", "set", at, "anyone", "0.8")).isZero();
        assertThat(run("gaps", "set", at, "mood:angry", "0.1")).isZero();
        assertThat(run("gaps", "set", at, "Anna>Ben", "-0.4")).isZero();
        assertThat(printed()).contains("-0.40 s  ANNA>BEN").contains("0.10 s  mood:angry");
        assertThat(voicing().gaps())
                .isEqualTo(
                        Map.of(
                                Turn.USUAL,
                                MediaTime.ofMillis(800),
                                Turn.in(Mood.ANGRY),
                                MediaTime.ofMillis(100),
                                new Turn("ANNA", "BEN"),
                                MediaTime.ofMillis(-400)));
        assertThat(run("gaps", "reset", at, "mood:angry")).isZero();
        assertThat(voicing().gaps()).hasSize(2);
        assertThat(run("gaps", "set", at, "mood:blue", "1")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(run("gaps", "set", at, "Anna>Zoe", "1")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(run("gaps", "set", at, "self", "900")).isEqualTo(CommandLineApp.BAD_INPUT);
    }
}
