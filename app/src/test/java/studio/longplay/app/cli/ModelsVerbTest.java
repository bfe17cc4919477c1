package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.TinyOpenVoice;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Voice;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class ModelsVerbTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(said());
    }

    @Test
    void whatIsSaidWithoutALicenceIsNotDroppedSilently() {
        for (List<String> said :
                List.of(
                        List.of("--languages", "en,de"),
                        List.of("--limits", "no news"),
                        List.of("--attribution", "A. Maker"))) {
            List<String> words = new ArrayList<>(List.of("models", "add", "nowhere"));
            words.addAll(said);
            assertThat(run(words.toArray(String[]::new))).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("without its licence");
        }
    }

    @Test
    void aWarmedModelTellsBothTimesAndBothFiguresOfMemory() throws Exception {
        Path bundle = TinyOpenVoice.bundle(folder.resolve("tiny"));
        assertThat(run("models", "add", bundle.toString())).isZero();
        assertThat(run("models", "show", "tiny")).isZero();
        assertThat(said()).contains("limits: not told");
        assertThat(run("models", "warm", "tiny")).isZero();
        assertThat(said()).contains("opened in", "first run", "MB expected");
        assertThat(run("models", "warm", "tiny", "--json")).isZero();
        assertThat(json().path("loadMillis").isNumber()).isTrue();
        assertThat(json().path("firstRunMillis").isNumber()).isTrue();
        assertThat(json().path("estimateBytes").asLong()).isPositive();
        assertThat(json().has("measuredBytes")).isTrue();
    }

    @Test
    void aBundleIsAddedListedCheckedAndRemoved() throws Exception {
        Path bundle = TinyOpenVoice.bundle(folder.resolve("Tiny OpenVoice"));
        assertThat(run("models", "list")).isZero();
        assertThat(said()).contains("No model bundle", "OpenVoice converter", "models add");

        assertThat(run("models", "add", bundle.toString())).isZero();
        assertThat(said()).contains("tiny-openvoice", "licence MIT", "--with tiny-openvoice");
        assertThat(run("models", "list", "--json")).isZero();
        JsonNode listed = json().path("bundles").path(0);
        assertThat(listed.path("kind").asString()).isEqualTo("openvoice");
        assertThat(listed.path("commercial").asBoolean()).isTrue();
        assertThat(listed.path("sha256").asString()).hasSize(64);
        assertThat(run("models", "check", "tiny-openvoice")).isZero();

        Path model = folder.resolve("home/models/tiny-openvoice/speaker_embedding_extractor.onnx");
        byte[] bytes = Files.readAllBytes(model);
        bytes[bytes.length - 1] ^= 1;
        Files.write(model, bytes);
        assertThat(run("models", "check", "tiny-openvoice"))
                .isEqualTo(CommandLineApp.MISSING_RESOURCE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("speaker_embedding_extractor.onnx", "was changed", "models remove");

        assertThat(run("models", "remove", "tiny-openvoice")).isZero();
        assertThat(folder.resolve("home/models")).isEmptyDirectory();
        assertThat(run("models", "remove", "tiny-openvoice")).isEqualTo(CommandLineApp.BAD_INPUT);
    }

    @Test
    void aFileCalledAsAKnownOneWithOtherBytesIsTold() throws Exception {
        Path model = TinyModels.silero(Files.createDirectories(folder.resolve("made")));
        Path bundle = Files.createDirectories(folder.resolve("ears"));
        Files.copy(model, bundle.resolve("silero_vad.onnx"));
        assertThat(run("models", "add", bundle.toString(), "--licence", "MIT", "--commercial"))
                .isZero();
        assertThat(said())
                .contains("silero_vad.onnx has other bytes", "knows as silero-vad")
                .contains("SHA-256 of all of it");
    }

    @Test
    void aContractThatThereIsNotIsRefusedWithThoseThereAre() throws Exception {
        Path bundle = TinyOpenVoice.bundle(folder.resolve("tiny"));
        Path described = bundle.resolve("bundle.json");
        Files.writeString(
                described, Files.readString(described).replace("\"openvoice\"", "\"openvoce\""));
        assertThat(run("models", "add", bundle.toString()))
                .isEqualTo(CommandLineApp.MISSING_RESOURCE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("bundle.json of tiny", "\"openvoce\"", "openvoice, piper", "take it out");
        assertThat(folder.resolve("home/models")).isEmptyDirectory();
    }

    @Test
    void whatIsNoBundleIsRefusedWithAReason() throws Exception {
        Path bundle = TinyOpenVoice.bundle(folder.resolve("bare"));
        Files.delete(bundle.resolve("bundle.json"));
        assertThat(run("models", "add", bundle.toString()))
                .isEqualTo(CommandLineApp.MISSING_RESOURCE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("licence", "README.md");
        assertThat(folder.resolve("home/models")).isEmptyDirectory();
        assertThat(run("models", "add", folder.resolve("nowhere").toString()))
                .isEqualTo(CommandLineApp.BAD_INPUT);
    }

    @Test
    void theUsersWordStandsForAMissingLicenceAndItsUseMustBeSaidToo() throws Exception {
        Path bundle = TinyOpenVoice.bundle(folder.resolve("bare"));
        Files.delete(bundle.resolve("bundle.json"));
        String given = bundle.toString();
        assertThat(run("models", "add", given, "--licence", "MIT"))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(run("models", "add", given, "--private")).isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(
                        run(
                                "models",
                                "add",
                                given,
                                "--licence",
                                "LicenseRef-lab",
                                "--private",
                                "--source",
                                "https://lab.example",
                                "--json"))
                .isZero();
        assertThat(json().path("licence").asString()).isEqualTo("LicenseRef-lab");
        assertThat(json().path("commercial").asBoolean(true)).isFalse();
        assertThat(run("models", "show", "bare")).isZero();
        assertThat(said()).contains("your word", "https://lab.example", "speaker_embedding");
    }

    @Test
    void aPackedBundleIsUsedInAnotherPrecisionTriedAndShown() throws Exception {
        Path bundle = TinyOpenVoice.bundle(folder.resolve("tiny"));
        Files.copy(
                bundle.resolve("tone_color_converter.onnx"),
                bundle.resolve("tone_color_converter_int8.onnx"));
        Path zip = folder.resolve("Packed Tiny.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.list(bundle)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                out.putNextEntry(new ZipEntry("tiny/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
        assertThat(run("models", "add", zip.toString())).isZero();
        assertThat(said()).contains("packed-tiny", "fp32 (also there: int8)");
        assertThat(run("models", "use", "packed-tiny", "--precision", "int8")).isZero();
        assertThat(run("models", "list", "--json")).isZero();
        assertThat(json().path("bundles").path(0).path("precision").asString()).isEqualTo("int8");
        assertThat(run("models", "use", "packed-tiny", "--precision", "q4"))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(run("models", "use", "packed-tiny", "--precision", "huge"))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(run("models", "test", "packed-tiny")).isZero();
        assertThat(said()).contains("It works", "int8 (chosen by hand)");
    }

    @Test
    void theCatalogueIsSearchedAndShownWithoutAnythingInstalled() throws Exception {
        assertThat(run("models", "catalog", "voice cloning", "--json")).isZero();
        assertThat(json().path("models").valueStream().map(it -> it.path("id").asString()))
                .contains("openvoice-v2", "chatterbox")
                .doesNotContain("rife-4");
        assertThat(run("models", "catalog")).isZero();
        assertThat(said()).contains("voice cloning", "not for monetised films");
        assertThat(run("models", "catalog", "nothing-like-it")).isZero();
        assertThat(said()).contains("The catalogue has nothing");
        assertThat(run("models", "show", "silero-vad")).isZero();
        assertThat(said())
                .contains(
                        "https://github.com/snakers4/silero-vad",
                        "nothing is downloaded",
                        "1a153a22f4509e292a94e67d6f9b85e8deb25b4988682b7e174c65279d8788e3");
        assertThat(run("models", "show", "no-such-model")).isEqualTo(CommandLineApp.BAD_INPUT);
    }

    @Test
    @Tag("long")
    @Tag("media")
    void aVoiceIsClonedWithABundleAndSaysWhatItMissesElsewhere() throws Exception {
        Path bundle = TinyOpenVoice.bundle(folder.resolve("tiny"));
        assertThat(run("models", "add", bundle.toString())).isZero();
        Path said = recording();
        Path pack = folder.resolve("nora.lpvoice");
        List<String> words =
                List.of(
                        "voices",
                        "match",
                        said.toString(),
                        "--name",
                        "Nora Anew",
                        "--with",
                        "tiny");
        List<String> packed = new ArrayList<>(words);
        packed.addAll(List.of("--person", "Nora", "--statement", said.toString()));
        packed.addAll(List.of("-o", pack.toString(), "--json"));
        assertThat(run(packed.toArray(String[]::new))).isZero();
        JsonNode made = json();
        assertThat(made.path("with").asString()).isEqualTo("tiny");
        assertThat(made.path("origin").path("engine").asString()).startsWith("openvoice-");
        assertThat(made.path("measure").asString()).contains("acoustic match");

        assertThat(run("models", "remove", "tiny")).isZero();
        assertThat(run("voices", "import", pack.toString())).isZero();
        assertThat(said()).contains("cannot speak yet", "OpenVoice converter", "models add");
        assertThat(run("models", "add", bundle.toString())).isZero();
        Path wav = folder.resolve("heard.wav");
        assertThat(run("voices", "audition", "nora-anew", "-o", wav.toString())).isZero();
        assertThat(wav).isNotEmptyFile();
    }

    private Path recording() throws Exception {
        Path file = folder.resolve("nora.wav");
        try (Speech speech = new Speech()) {
            Voice nora = speech.registry().find("nora").orElseThrow();
            String text =
                    "The birch canoe slid on the smooth planks. Glue the sheet to the dark blue"
                            + " background. It's easy to tell the depth of a well.";
            float[] samples =
                    speech.speak(
                                    new SpeechRequest(text, nora, Prosody.PLAIN, Lexicon.empty()),
                                    JobContext.quiet())
                            .samples();
            WavWriter.write(
                    file,
                    WavFormat.float32(SampleRate.HZ_48000, 1),
                    writer -> writer.write(new float[][] {samples}, 0, samples.length));
        }
        return file;
    }

    @Test
    void aVoiceCannotBeClonedWithABundleThatIsNotThere() throws Exception {
        Path file = Files.writeString(folder.resolve("one.wav"), "no sound");
        assertThat(
                        run(
                                "voices",
                                "match",
                                file.toString(),
                                "--name",
                                "Ada",
                                "--without-consent",
                                "--with",
                                "openvoice-v2"))
                .isEqualTo(CommandLineApp.BAD_INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("openvoice-v2 is not installed", "models add");
    }
}
