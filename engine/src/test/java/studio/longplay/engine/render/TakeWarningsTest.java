package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.render.make.RecordedTakes;
import studio.longplay.engine.render.make.SpokenLine;
import studio.longplay.engine.render.make.TakeFile;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.WordTime;

import java.nio.file.Path;
import java.util.List;

class TakeWarningsTest {
    private static SpokenLine line(
            int sourceLine, @Nullable String fallback, List<WordTime> words) {
        return line(sourceLine, new TakeFile.Facts(4800, 0, "engine", fallback, words, List.of()));
    }

    private static SpokenLine line(int sourceLine, TakeFile.Facts facts) {
        Line line =
                new Line(
                        new ElementId("line" + sourceLine),
                        sourceLine,
                        Speaker.of("ANNA"),
                        "",
                        "words",
                        List.of(),
                        false);
        Digest digest = Digest.of("take");
        return new SpokenLine(
                line,
                VoiceRegistry.builtIn().voices().getFirst(),
                0,
                new Artifact(digest, Path.of("take.wav"), 1, digest.hex()),
                facts);
    }

    private static WordTime spoken(String text) {
        return new WordTime(text, 0, 0, 4800);
    }

    private static WordTime silent(String text) {
        return new WordTime(text, 0, 1920, 1920);
    }

    @Test
    void wordsThatMakeNoSoundAreOneWarningAtTheFirst() {
        var warnings =
                TakeWarnings.of(
                        List.of(
                                line(2, null, List.of(spoken("Hello"))),
                                line(5, null, List.of(silent("你好"), spoken("Bob"))),
                                line(8, null, List.of(silent("שלום"), silent("עולם")))),
                        "play.fountain");
        assertThat(warnings)
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("voice.words-silent");
                    assertThat(warning.sentence()).contains("3 words in 2 lines").contains("你好");
                    assertThat(warning.place()).isEqualTo(new Place("play.fountain", 5));
                });
    }

    @Test
    void aWordThatIsNotHeardInARecordingIsNotOneThatNoVoiceCanSpeak() {
        TakeFile.Facts recorded =
                new TakeFile.Facts(
                        4800, 0, RecordedTakes.ENGINE, null, List.of(silent("The")), List.of());
        assertThat(TakeWarnings.of(List.of(line(2, recorded)), "play.fountain")).isEmpty();
    }

    @Test
    void signsThatAreNoWordsMaySayNothing() {
        assertThat(
                        TakeWarnings.of(
                                List.of(line(2, null, List.of(silent("😀"), silent("-->")))),
                                "play.fountain"))
                .isEmpty();
    }

    @Test
    void aLineSpokenByAnotherEngineIsNamedWithTheReason() {
        assertThat(
                        TakeWarnings.of(
                                List.of(line(2, "it broke", List.of(spoken("Hello")))),
                                "play.fountain"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo("voice.fallback");
                    assertThat(warning.sentence()).contains("ANNA").contains("it broke");
                });
    }
}
