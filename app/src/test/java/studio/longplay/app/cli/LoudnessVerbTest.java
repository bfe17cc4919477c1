package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavFormat.Encoding;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class LoudnessVerbTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        List<String> all = new ArrayList<>(List.of("loudness"));
        all.addAll(List.of(words));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /// A tone of 1 kHz at this level in a reading of eight seconds, with silence around it.
    private Path reading(double rmsDb) throws StudioFault {
        int rate = 44_100;
        float[][] sound = new float[1][8 * rate];
        double peak = Math.pow(10, rmsDb / 20) * Math.sqrt(2);
        for (int i = (int) (0.75 * rate); i < 6 * rate; i++) {
            sound[0][i] = (float) (peak * Math.sin(2 * Math.PI * 1000 * i / rate));
        }
        Path file = folder.resolve("reading.wav");
        WavWriter.write(
                file,
                new WavFormat(SampleRate.HZ_44100, 1, Encoding.PCM_16),
                writer -> writer.write(sound, 0, sound[0].length));
        return file;
    }

    @Test
    void aChapterThatAShopWouldTakeMeetsAcx() throws StudioFault {
        assertThat(run("--target", "acx", reading(-19).toString())).isZero();
        assertThat(out()).contains("meets \"acx\"").contains("ok    peaks at most -3 dB");
    }

    @Test
    void aChapterTooQuietEndsWithOneAndSaysWhatToDo() throws StudioFault {
        assertThat(run("--target", "acx", "--json", reading(-30).toString())).isEqualTo(1);
        JsonNode answer = JsonMapper.shared().readTree(out()).get(0);
        assertThat(answer.path("met").asBoolean()).isFalse();
        assertThat(answer.at("/verdicts/0/remedy").asString()).isEqualTo("Make it louder.");
    }

    @Test
    void aFileIsHeldAgainstALoudnessTarget() throws StudioFault {
        Path file = reading(-19);
        assertThat(run("--target", "broadcast", file.toString())).isEqualTo(1);
        assertThat(out()).contains("too loud");
    }

    @Test
    void anUnknownTargetIsRefused() throws StudioFault {
        assertThat(run("--target", "loud", reading(-19).toString())).isEqualTo(2);
        assertThat(out()).contains("longplay capabilities");
    }
}
