package studio.longplay.engine.render.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.listen.HeardWord;
import studio.longplay.engine.inference.listen.Passage;
import studio.longplay.engine.inference.listen.SpeakerTurn;
import studio.longplay.engine.inference.listen.Transcript;
import studio.longplay.engine.inference.speech.Resampler;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class TranscriptFormatTest {
    @TempDir private Path folder = Path.of("");

    private static Passage passage(double start, double end, String text) {
        List<HeardWord> words = new ArrayList<>();
        String[] each = text.split(" ");
        double length = (end - start) / each.length;
        for (int i = 0; i < each.length; i++) {
            words.add(new HeardWord(each[i], start + i * length, start + (i + 1) * length, 0.9));
        }
        return new Passage(start, end, text, words, -0.1, 0);
    }

    private static Spoken spoken() {
        List<Passage> passages =
                List.of(
                        passage(0, 2, "Who [*] is there?"),
                        passage(2.2, 3, "~ Me."),
                        passage(10, 12, "Go away."));
        return new Spoken(
                "door_scene.wav",
                new Transcript("en", 1, false, true, passages),
                List.of(
                        new SpokenPassage(passages.get(0), 1, ""),
                        new SpokenPassage(passages.get(1), 2, ""),
                        new SpokenPassage(passages.get(2), 1, "angry")),
                2,
                List.of());
    }

    @Test
    void captionsStandWhereTheWordsAreAndNameWhoSpeaks() {
        assertThat(TranscriptFormat.SRT.write(spoken()))
                .startsWith("1\r\n00:00:00,000 --> 00:00:02")
                .contains("\r\nWho [*] is there?\r\n")
                .contains("3\r\n00:00:10,000 --> ");
        assertThat(TranscriptFormat.VTT.write(spoken()))
                .startsWith("WEBVTT")
                .contains("<v Speaker 1>Who [*] is there?")
                .contains("<v Speaker 2>~ Me.");
    }

    @Test
    void theTextHasAParagraphForEachTurn() {
        assertThat(TranscriptFormat.TEXT.write(spoken()))
                .isEqualTo(
                        "Speaker 1: Who [*] is there?\n\nSpeaker 2: ~ Me.\n\n"
                                + "Speaker 1: Go away.\n");
    }

    @Test
    void theScriptIsReadAgainAsItWasSaid() throws Exception {
        String fountain = TranscriptFormat.FOUNTAIN.write(spoken());
        Script script = new ScriptParser().parse(fountain, "door.fountain");
        assertThat(script.title()).isEqualTo("door_scene");
        List<Line> lines = new ArrayList<>();
        script.linesBySpeaker().values().forEach(lines::addAll);
        assertThat(lines)
                .extracting(Line::text)
                .containsExactlyInAnyOrder("Who [*] is there?", "~ Me.", "Go away.");
        assertThat(script.linesBySpeaker().keySet())
                .extracting(speaker -> speaker.name())
                .containsExactly("Speaker 1", "Speaker 2");
        assertThat(lines).extracting(Line::direction).contains("angry");
    }

    @Test
    void aPassageOfTwoPeopleIsPartedBetweenTheirWords() {
        List<SpeakerTurn> turns = List.of(new SpeakerTurn(0, 1.1, 0), new SpeakerTurn(1.1, 2.2, 1));
        List<Passage> both = List.of(passage(0, 2, "one two three four"));
        assertThat(new SpeakerParts(turns, true).of(both))
                .extracting(part -> part.speaker() + " " + part.passage().text())
                .containsExactly("1 one two", "2 three four");
        assertThat(new SpeakerParts(turns, false).of(both))
                .extracting(part -> part.speaker() + " " + part.passage().text())
                .containsExactly("1 one two three four");
        assertThat(new SpeakerParts(turns, true).of(List.of(passage(5, 6, "late"))))
                .extracting(SpeakerParts.Part::speaker)
                .containsExactly(2);
    }

    @Test
    void aFileOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> TranscriptFormat.of(Path.of("x.docx")))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("transcript.format"));
    }

    @Test
    void piecesOfARecordingAreWhatAllOfItWouldBe() throws Exception {
        float[] samples = new float[100_001];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.5 * StrictMath.sin(i * 0.05) * StrictMath.cos(i * 0.0003));
        }
        Path wav = folder.resolve("tone.wav");
        WavWriter.write(
                wav,
                WavFormat.float32(SampleRate.HZ_48000, 2),
                writer ->
                        writer.write(new float[][] {samples, samples.clone()}, 0, samples.length));
        float[] whole = new Resampler(48_000, 16_000).convert(samples);
        try (WavSpeech source = WavSpeech.open(wav)) {
            assertThat(source.samples()).isEqualTo(whole.length);
            for (int from : new int[] {0, 320, 7_777, whole.length - 50}) {
                float[] piece = source.read(from, 1_600);
                assertThat(piece).hasSize(1_600);
                for (int i = 0; i < piece.length; i++) {
                    float expected = from + i < whole.length ? whole[from + i] : 0;
                    assertThat(piece[i]).isCloseTo(expected, within(1e-6f));
                }
            }
            assertThat(source.read(whole.length + 1_000, 10)).containsOnly(0);
        }
    }
}
