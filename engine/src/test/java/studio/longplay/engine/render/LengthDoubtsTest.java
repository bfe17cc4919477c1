package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

class LengthDoubtsTest {
    /// Some 35 seconds of speech in 20 lines.
    private static final String PLAY =
            "INT. ROOM\n\n" + "MARY\nHello there my friend Paul.\n\nPAUL\nGood day.\n\n".repeat(10);

    private static List<Objection> of(Optional<MediaTime> length) throws Exception {
        Script script = new ScriptParser().parse(PLAY, "play.fountain");
        return LengthDoubts.of(
                new ExportOrder(
                        script,
                        Path.of(""),
                        Map.of(),
                        OptionalDouble.empty(),
                        List.of(),
                        DeliverySettings.usual(ExportPreset.HD).withLength(length),
                        Path.of("film")));
    }

    private static List<Objection> of(long seconds) throws Exception {
        return of(Optional.of(MediaTime.ofSeconds(seconds)));
    }

    @Test
    void aLengthOutOfReachIsRefusedWithTheSentenceOfTheWork() throws Exception {
        assertThat(of(7200))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.refuses()).isTrue();
                    assertThat(found.code()).isEqualTo("length.unreachable");
                    assertThat(found.sentence()).endsWith("cannot be paced to 2:00:00.000.");
                    assertThat(found.remedy()).startsWith("Choose a length from ");
                });
        assertThat(of(5)).singleElement().matches(Objection::refuses);
    }

    @Test
    void whatPausesAndTempoBringAboutIsNot() throws Exception {
        assertThat(of(Optional.empty())).isEmpty();
        assertThat(of(36)).isEmpty();
        assertThat(of(60)).isEmpty();
    }

    @Test
    void whatTheVoicesMayDecideIsDoubtful() throws Exception {
        List<Long> doubtful = new java.util.ArrayList<>();
        for (long seconds = 8; seconds < 60; seconds++) {
            if (of(seconds).stream().anyMatch(found -> !found.refuses())) {
                doubtful.add(seconds);
            }
        }
        assertThat(doubtful).hasSizeBetween(2, 20);
        assertThat(of(doubtful.getLast() + 1)).isEmpty();
        assertThat(of(doubtful.getFirst() - 1)).singleElement().matches(Objection::refuses);
    }
}
