package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

class VoicesMatchVerbTest {
    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of("voices"));
        all.addAll(List.of(words));
        all.addAll(List.of("--home", folder.resolve("home").toString()));
        return CommandLineApp.run(
                all.toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String refusal(String... words) {
        assertThat(run(words)).isEqualTo(CommandLineApp.BAD_INPUT);
        return err.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsMissingIsSaidWithARemedyBeforeAnythingIsMade() throws Exception {
        String wav = folder.resolve("one.wav").toString();
        String signed = Files.writeString(folder.resolve("signed.pdf"), "I allow it").toString();
        assertThat(refusal("match", wav)).contains("--name");
        assertThat(refusal("match", "--name", "Ada")).contains("FILE");
        assertThat(refusal("match", wav, "--name", "Ada"))
                .contains("whose voice it is", "Name the person");
        assertThat(refusal("match", wav, "--name", "Ada", "--person", "Ada Lovelace"))
                .contains("Nothing shows that Ada Lovelace allows it", "document they signed");
        assertThat(
                        refusal(
                                "match",
                                wav,
                                "--name",
                                "Ada",
                                "--person",
                                "Ada",
                                "--statement",
                                folder.resolve("gone.wav").toString()))
                .contains("is not there");
        assertThat(
                        refusal(
                                "match",
                                wav,
                                "--name",
                                "Ada",
                                "--person",
                                "Ada",
                                "--statement",
                                signed,
                                "--given",
                                "yesterday"))
                .contains("no day", "2026-11-20");
        assertThat(
                        refusal(
                                "match",
                                wav,
                                "--name",
                                "Ada",
                                "--person",
                                "Ada",
                                "--statement",
                                signed,
                                "--given",
                                "2026-11-20",
                                "--until",
                                "2026-11-19"))
                .contains("before it was given");
        assertThat(refusal("match", wav, "--name", "Ada", "--person", "Ada", "--without-consent"))
                .contains("Leave one of them out");
        assertThat(refusal("match", wav, "--name", "A", "--without-consent", "-o", "a.lpvoice"))
                .contains("not asked", "record a consent");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    @Tag("media")
    void aRecordingThatIsNoneIsNamed() throws Exception {
        Path silence = write("silence.wav", new float[96_000]);
        assertThat(refusal("match", silence.toString(), "--name", "Ada", "--without-consent"))
                .contains("None of the recordings", "silence.wav");
        assertThat(
                        refusal(
                                "match",
                                silence.toString(),
                                "--name",
                                "Ada",
                                "--without-consent",
                                "--base",
                                "nobody-at-all"))
                .contains("nobody-at-all");
    }

    @Test
    @Tag("media")
    @Tag("long")
    void recordingsBecomeAPackAndAVoiceOfThisMachine() throws Exception {
        List<String> words = new ArrayList<>(List.of("match"));
        words.addAll(recordings());
        Path said = write("consent.wav", new float[4_800]);
        words.addAll(
                List.of("--name", "Marcus Anew", "--person", "Marcus", "--allows", "commercial"));
        words.addAll(List.of("--statement", said.toString(), "--commercial", "--json"));
        Path pack = folder.resolve("marcus.lpvoice");
        List<String> packed = new ArrayList<>(words);
        packed.addAll(List.of("-o", pack.toString()));
        assertThat(run(packed.toArray(String[]::new))).isZero();
        JsonNode made = json();
        assertThat(made.path("distanceAfter").asDouble())
                .isLessThan(0.5 * made.path("distanceBefore").asDouble());
        assertThat(made.path("pitchHz").asDouble()).isBetween(119.0, 127.0);
        assertThat(made.path("measure").asString()).contains("acoustic match");
        assertThat(made.path("commercial").asBoolean()).isTrue();
        assertThat(made.path("recordings").valueStream().map(it -> it.path("verdict").asString()))
                .hasSize(3)
                .doesNotContain("REFUSED");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Matching the voice");

        assertThat(run("import", pack.toString())).isZero();
        assertThat(run("list", "--provider", "pack", "--json")).isZero();
        assertThat(json().path("voices").valueStream().map(it -> it.path("id").asString()))
                .containsExactly("marcus-anew");
        assertThat(run("show", "marcus-anew")).isZero();
        assertThat(run("export", "marcus-anew", "-o", folder.resolve("x.lpvoice").toString()))
                .isZero();
    }

    private List<String> recordings() throws Exception {
        List<String> files = new ArrayList<>();
        try (Speech speech = new Speech()) {
            Voice marcus = speech.registry().find("marcus").orElseThrow();
            List<String> texts =
                    List.of(
                            "The birch canoe slid on the smooth planks. Glue the sheet to the dark"
                                    + " blue background. It's easy to tell the depth of a well.",
                            "These days a chicken leg is a rare dish. Rice is often served in round"
                                    + " bowls. The juice of lemons makes fine punch.",
                            "The box was thrown beside the parked truck. The hogs were fed chopped"
                                    + " corn and garbage. Four hours of steady work faced us.");
            for (String text : texts) {
                SpeechRequest request =
                        new SpeechRequest(text, marcus, Prosody.PLAIN, Lexicon.empty());
                float[] samples = speech.speak(request, JobContext.quiet()).samples();
                files.add(write("recording-" + files.size() + ".wav", samples).toString());
            }
        }
        return files;
    }

    private Path write(String name, float[] samples) throws Exception {
        Path file = folder.resolve(name);
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(new float[][] {samples}, 0, samples.length));
        return file;
    }
}
