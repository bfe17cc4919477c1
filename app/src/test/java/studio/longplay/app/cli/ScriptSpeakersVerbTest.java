package studio.longplay.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.VoiceRegistry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@Tag("media")
class ScriptSpeakersVerbTest {
    @TempDir private Path folder = Path.of("");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String... words) {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        return CommandLineApp.run(words, to, System.err);
    }

    /// Two people who take turns.
    private Path recording() throws StudioFault {
        Path wav = folder.resolve("reading.wav");
        List<String> said =
                List.of(
                        "These days a chicken leg is a rare dish.",
                        "The boy was there when the sun rose.",
                        "Rice is often served in round bowls.",
                        "Four hours of steady work faced us.");
        try (Speech speech = new Speech()) {
            WavWriter.write(
                    wav,
                    WavFormat.float32(SampleRate.HZ_48000, 1),
                    writer -> {
                        for (int i = 0; i < said.size(); i++) {
                            float[] line =
                                    speak(speech, said.get(i), i % 2 == 0 ? "arthur" : "nora");
                            writer.write(new float[][] {line}, 0, line.length);
                            writer.write(new float[][] {new float[24_000]}, 0, 24_000);
                        }
                    });
        }
        return wav;
    }

    private static float[] speak(Speech speech, String text, String voice) throws StudioFault {
        SpeechRequest request =
                new SpeechRequest(
                        text,
                        VoiceRegistry.builtIn().find(voice).orElseThrow(),
                        Prosody.PLAIN,
                        Lexicon.empty());
        return speech.speak(request, JobContext.quiet()).samples();
    }

    @Test
    void theSpeakersOfAScriptAreComparedWithThoseOfARecording() throws StudioFault, IOException {
        Path script = folder.resolve("play.fountain");
        Files.writeString(
                script, "INT. ROOM\n\nANNA\nOne.\n\nBEN\nTwo.\n\nCARL\nThree.\n\nANNA\nFour.\n");
        String home = folder.resolve("home").toString();
        String wav = recording().toString();
        int code = run("script", "speakers", script.toString(), wav, "--home", home, "--json");
        assertThat(code).isEqualTo(CommandLineApp.FOUND);
        JsonNode answer = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(answer.get("inScript").asInt()).isEqualTo(3);
        assertThat(answer.get("inRecording").asInt()).isEqualTo(2);
        assertThat(answer.get("people").get(0).get("share").asDouble()).isBetween(0.45, 0.7);
    }
}
