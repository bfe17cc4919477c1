package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.mark.MarkPayload;
import studio.longplay.engine.voice.mark.VoiceMark;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class VoicesVerbTest {
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

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(printed());
    }

    private List<String> ids() {
        return json().path("voices").valueStream().map(it -> it.path("id").asString()).toList();
    }

    @Test
    void theListIsFilteredByLanguageTagAndProvider() {
        assertThat(run("list", "--provider", "built-in", "--tag", "woman", "--json")).isZero();
        assertThat(ids()).contains("clara").doesNotContain("marcus");

        assertThat(run("list", "--language", "en", "--provider", "built-in", "--json")).isZero();
        assertThat(ids()).contains("marcus", "clara");

        assertThat(run("list", "--language", "en-GB", "--provider", "built-in", "--json")).isZero();
        assertThat(ids()).isEmpty();

        assertThat(run("list", "--provider", "built-in")).isZero();
        assertThat(printed()).contains("PROVIDER").containsPattern("marcus .*built-in .*for money");
    }

    @Test
    void providersWithoutVoicesSayWhy() {
        assertThat(run("list", "--json")).isZero();

        assertThat(json().path("absent").path("Voice packs").asString()).contains("import");
    }

    @Test
    void voicesOfAnInstalledProgramAreListed() {
        assertThat(run("list", "--language", "de", "--json")).isZero();
        assumeThat(json().path("absent").has("eSpeak NG")).as("no espeak-ng").isFalse();

        assertThat(ids()).contains("espeak-de", "espeak-de-woman").doesNotContain("espeak-fr");
    }

    @Test
    void oneVoiceIsShownWithItsTerms() {
        assertThat(run("show", "Marcus")).isZero();
        assertThat(printed()).contains("(marcus)", "built-in", "MaryTTS", "Commercial yes");

        assertThat(run("show", "nobody-at-all")).isNotZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no voice");
    }

    @Test
    void aVoiceGoesOutAndComesInAgain() {
        Path pack = folder.resolve("clara.lpvoice");
        assertThat(run("export", "clara", "-o", pack.toString())).isZero();
        assertThat(pack).exists();

        assertThat(run("import", pack.toString())).isZero();
        // Variants of Clara have the numbers before.
        assertThat(printed()).contains("imported as clara-7");
        assertThat(run("list", "--provider", "pack", "--json")).isZero();
        assertThat(ids()).containsExactly("clara-7");
        assertThat(run("export", "clara-7", "-o", folder.resolve("again.lpvoice").toString()))
                .isZero();
    }

    @Test
    void aVoiceInACharacterGoesOutAndComesInWithIt() {
        Path pack = folder.resolve("radio.lpvoice");
        assertThat(run("export", "marcus+radio", "-o", pack.toString())).isZero();
        assertThat(run("import", pack.toString(), "--json")).isZero();
        assertThat(json().path("id").asString()).isEqualTo("marcus-radio");
        assertThat(json().path("characters").valueStream().map(it -> it.asString()))
                .containsExactly("radio");
        assertThat(run("show", "marcus-radio")).isZero();
        assertThat(printed()).contains("Marcus (radio)");
        assertThat(run("export", "marcus-radio+old", "-o", folder.resolve("o.lpvoice").toString()))
                .isZero();
    }

    @Test
    void aBrokenPackIsRefused() throws Exception {
        Path pack = Files.writeString(folder.resolve("bad.lpvoice"), "no pack");

        assertThat(run("import", pack.toString())).isNotZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no whole voice pack");
    }

    @Test
    @Tag("media")
    void theMarkOfAVoiceIsFoundInAFile() throws Exception {
        Path plain = folder.resolve("plain.wav");
        Path marked = folder.resolve("marked.wav");
        float[] speech = speech();
        write(plain, speech);
        write(marked, VoiceMark.mark(speech, MarkPayload.ofVoice("clara")));

        assertThat(run("detect", marked.toString(), "--json")).isZero();
        assertThat(json().path("finding").path("present").asBoolean()).isTrue();
        assertThat(json().path("voices").valueStream().map(JsonNode::asString)).contains("clara");
        assertThat(run("detect", plain.toString())).isZero();
        assertThat(printed()).contains("No mark");
    }

    private static float[] speech() throws Exception {
        try (Speech speech = new Speech()) {
            Voice clara = speech.registry().find("clara").orElseThrow();
            String text =
                    "The sea was calm, and nobody on the quay knew what the night would bring. In"
                            + " the morning the boats were gone, and with them all that we had. We"
                            + " looked for them along the coast, and we asked everybody we met.";
            SpeechRequest request = new SpeechRequest(text, clara, Prosody.PLAIN, Lexicon.empty());
            Take take = speech.speak(request, JobContext.quiet());
            return take.samples();
        }
    }

    private static void write(Path file, float[] samples) throws Exception {
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(new float[][] {samples}, 0, samples.length));
    }
}
