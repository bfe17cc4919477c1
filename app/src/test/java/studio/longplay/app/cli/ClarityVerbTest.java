package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.KeptScript;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@Tag("media")
class ClarityVerbTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--json", "--home", folder.resolve("home").toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private JsonNode answer() {
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aLineThatDrownsIsNamedAndMended() throws StudioFault, IOException {
        Path script = folder.resolve("falls.fountain");
        Files.writeString(
                script,
                """
                EXT. FALLS

                ANNA
                It is quiet here.

                [[sfx: waterfall, loop, +12 dB]]

                BEN
                Nobody hears me now.

                [[sfx: waterfall, stop]]

                ANNA
                Did you say anything?
                """);
        String project = folder.resolve("falls.longplay").toString();
        KeptScript.keep(script, Path.of(project));

        assertThat(run("clarity", project)).isEqualTo(1);
        assertThat(answer().path("lines"))
                .extracting(line -> line.path("speaker").asString())
                .containsExactly("BEN");
        assertThat(answer().at("/lines/0/overBedLu").asDouble()).isLessThan(7);

        assertThat(run("clarity", project, "--mend")).isZero();
        assertThat(answer().path("mended").asBoolean()).isTrue();

        assertThat(run("clarity", project)).isZero();
        assertThat(answer().path("lines")).isEmpty();

        Path sound = folder.resolve("sound");
        assertThat(run("mix", project, "-o", sound.toString(), "--stem-format", "flac")).isZero();
        assertThat(sound).isDirectoryContaining("glob:**/effects.flac");
    }
}
