package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyListeners;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.TinyWhisper;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.Profile;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// From a bundle's folder to captions, with tiny models that are what real ones are.
@Tag("media")
class TranscribeVerbTest {
    private static final int RATE_HZ = 48_000;

    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        err.reset();
        return CommandLineApp.run(
                words,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String home() {
        return "--home=" + folder.resolve("home");
    }

    private void add(Path bundle) throws Exception {
        Files.writeString(
                bundle.resolve("README.md"),
                "---\nlicense: mit\n---\n# A tiny model\nFrom https://example.org/tiny.\n");
        assertThat(run("models", "add", bundle.toString(), home())).as(err.toString()).isZero();
    }

    /// One speaks from 0 to 6 s, another from 6 to 9 s.
    private Path recording() throws Exception {
        float[] first = TinyListeners.voice(6, RATE_HZ, 300, 0.2);
        float[] second = TinyListeners.voice(3, RATE_HZ, 2_400, -0.2);
        Path wav = folder.resolve("two people.wav");
        WavWriter.write(
                wav,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> {
                    writer.write(new float[][] {first}, 0, first.length);
                    writer.write(new float[][] {second}, 0, second.length);
                });
        return wav;
    }

    @Test
    void withoutAModelItSaysWhatToAdd() throws Exception {
        assertThat(run("transcribe", recording().toString(), home()))
                .isEqualTo(CommandLineApp.MISSING_RESOURCE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("No model that writes down speech is installed.")
                .contains("longplay models add");
    }

    @Test
    void bundlesAreAddedAndWriteCaptionsAndScripts() throws Exception {
        add(TinyWhisper.hub(folder.resolve("whisper-tiny"), true));
        Path silero = Files.createDirectories(folder.resolve("silero"));
        TinyModels.silero(silero);
        add(silero);
        Path turns = Files.createDirectories(folder.resolve("pyannote"));
        TinyListeners.segmentation(turns.resolve("model.onnx"));
        add(turns);
        Path voices = Files.createDirectories(folder.resolve("voices"));
        TinyListeners.embedding(voices.resolve("voxceleb_resnet34_LM.onnx"), "feats", "embs");
        add(voices);
        Path wav = recording();

        Path captions = folder.resolve("said.srt");
        assertThat(run("transcribe", wav.toString(), "-o", captions.toString(), home()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("2 passages in English, 2 speakers.")
                .contains("whisper-tiny (whisper, mit)");
        assertThat(Files.readString(captions)).contains("hello world.").contains("again");

        Path script = folder.resolve("said.fountain");
        assertThat(
                        run(
                                "transcribe",
                                wav.toString(),
                                "-o",
                                script.toString(),
                                "--translate",
                                "--json",
                                home()))
                .isZero();
        assertThat(Files.readString(script))
                .startsWith("Title: two people")
                .contains("@Speaker 1\nyes");
        JsonNode told = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(told.path("translated").asBoolean()).isTrue();
        assertThat(told.path("people").asInt()).isEqualTo(2);
        assertThat(told.path("models").size()).isEqualTo(4);
        assertThat(told.path("passages").path(0).path("start").asDouble()).isEqualTo(1.0);
    }

    @Test
    void theOtherExportServesTooAndALanguageItDoesNotKnowIsRefused() throws Exception {
        add(TinyWhisper.sherpa(folder.resolve("sherpa-onnx-whisper-tiny")));
        Path wav = recording();
        assertThat(run("transcribe", wav.toString(), home())).as(err.toString()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("hello world. again\n");
        assertThat(run("transcribe", wav.toString(), "--language", "fr", home()))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Name one of: de, en.");
        assertThat(run("transcribe", wav.toString(), "--model", "nobody", home()))
                .isEqualTo(CommandLineApp.BAD_INPUT);
    }

    @Test
    void aFrugalMachineKeepsOneBeginningUnlessMoreAreWished() throws Exception {
        add(TinyWhisper.sherpa(folder.resolve("sherpa-onnx-whisper-tiny"), true));
        PolicyFile table = new PolicyFile(folder.resolve("home"));
        table.write(table.read().with(Profile.ECO));
        String wav = recording().toString();
        assertThat(run("transcribe", wav, home())).as(err.toString()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("yes world. again\n");
        assertThat(run("transcribe", wav, "--beams", "5", home())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("hello world. again\n");
        assertThat(run("transcribe", wav, "--beams", "13", home()))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("from 1 to 12");
    }

    @Test
    void ofSomeTellingsByLotTheLikeliestIsTaken() throws Exception {
        add(
                TinyWhisper.sherpa(
                        folder.resolve("sherpa-onnx-whisper-tiny"), TinyWhisper.Ways.DOUBTFUL));
        String wav = recording().toString();
        assertThat(run("transcribe", wav, "--beams", "1", "--best-of", "12", home())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("hello world. again\n");
        assertThat(run("transcribe", wav, "--best-of", "0", home()))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("from 1 to 12");
    }
}
