package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

class CheckVerbTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of("check"));
        all.addAll(List.of(words));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @Tag("media")
    void aLeaderIsWrittenFoundToBeInSyncAndHeldAgainstLimits() throws IOException {
        Path leader = folder.resolve("leader.mp4");
        assertThat(run("--sync-leader", leader.toString(), "--preset", "preview")).isZero();
        assertThat(run("--sync", leader.toString())).isZero();
        assertThat(out()).contains("10 beeps, the farthest 0.").contains("nothing is wrong");
        assertThat(run("--sync", "--json", leader.toString())).isZero();
        JsonNode report = JsonMapper.builder().build().readTree(out());
        assertThat(report.get("passed").asBoolean()).isTrue();
        assertThat(report.get("measured").get("syncPairs").asInt()).isEqualTo(10);
        assertThat(report.get("measured").get("driftSamples").asInt()).isZero();
        aFaultEndsWithOneAndNamesTheMeasuredFigure(leader);
    }

    private void aFaultEndsWithOneAndNamesTheMeasuredFigure(Path leader) throws IOException {
        Path limits =
                Files.writeString(
                        folder.resolve("strict.json"),
                        """
                        {"schema": "longplay.quality", "version": 1,
                         "rules": {"sound.pause": {"severity": "fault", "limit": 0.5}}}
                        """);
        assertThat(run("--limits", limits.toString(), leader.toString())).isEqualTo(1);
        assertThat(out()).contains("fault   0:00:00.000 Nothing is heard for 1.0 s.");
        assertThat(run("--target", "broadcast", leader.toString())).isEqualTo(1);
        assertThat(out()).contains("LUFS; \"broadcast\" asks for -23");
    }

    @Test
    void theShippedLimitsArePrinted() {
        assertThat(run("--print-limits")).isZero();
        assertThat(out()).contains("\"longplay.quality\"").contains("\"picture.black\"");
    }

    @Test
    void nothingToCheckAndBrokenLimitsAreOneSentence() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Name a delivery folder");
        Path limits = Files.writeString(folder.resolve("broken.json"), "[]");
        assertThat(run("--limits", limits.toString(), "none.mp4")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("cannot be used");
    }
}
