package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.provider.VoiceProvider;
import studio.longplay.engine.voice.text.Utterance;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A voice whose engine fails for a while, and one that speaks in its place.
class StandInTest {
    private static final int SAMPLES = 48_000;

    @TempDir Path folder;

    private final Tone own = new Tone("own", 0.5f);
    private final Tone other = new Tone("other", 0.2f);
    private ArtifactStore store;
    private Speech speech;

    @BeforeEach
    void open() throws StudioFault {
        store = ArtifactStore.open(folder);
        speech = new Speech(List.of(new Brought("first", other), new Brought("second", own)));
    }

    @AfterEach
    void close() throws StudioFault {
        speech.close();
        store.close();
    }

    private Speaking speaking(Tally tally) {
        return new Speaking(new Workbench(store, tally), speech, Lexicon.empty());
    }

    private SpokenLine speak() throws StudioFault {
        return speaking(new Tally()).speak(order(), JobContext.quiet());
    }

    private static Speaking.Order order() {
        Line line =
                new Line(
                        new ElementId("a"),
                        0,
                        Speaker.of("ANN"),
                        "",
                        "Nothing more.",
                        List.of(),
                        false);
        return new Speaking.Order(
                line, voice("own"), Prosody.PLAIN, Lexicon.empty(), 0, Optional.empty());
    }

    @Test
    void aLaterMakeWithTheVoiceBackMakesTheLineAgain() throws StudioFault {
        own.fails = true;
        SpokenLine first = speak();
        assertThat(first.facts().engine()).isEqualTo("other");
        assertThat(first.facts().fallbackReason()).contains("own could not speak");

        own.fails = false;
        SpokenLine second = speak();

        assertThat(second.facts().engine()).isEqualTo("own");
        assertThat(second.facts().fallbackReason()).isNull();
        assertThat(second.artifact().key())
                .isNotEqualTo(first.artifact().key())
                .isEqualTo(speaking(new Tally()).recipe(order()).key());
        assertThat(speaking(new Tally()).find(order())).contains(second);
    }

    @Test
    void whatAStandInSpokeIsFoundWithoutSpeaking() throws StudioFault {
        assertThat(speaking(new Tally()).find(order())).isEmpty();
        own.fails = true;
        SpokenLine spoken = speak();
        int asked = other.asked;
        assertThat(speaking(new Tally()).find(order())).contains(spoken);
        assertThat(other.asked).isEqualTo(asked);
    }

    @Test
    void aVoiceThatSpokeNonsenseIsNotAskedAgain() throws StudioFault {
        own.silent = true;
        SpokenLine first = speak();
        int asked = own.asked;
        assertThat(speak()).isEqualTo(first);
        assertThat(own.asked).isEqualTo(asked);
    }

    @Test
    void theSameStandInIsTheSameTake() throws StudioFault {
        own.fails = true;
        SpokenLine first = speak();
        Tally tally = new Tally();
        assertThat(speaking(tally).speak(order(), JobContext.quiet())).isEqualTo(first);
        assertThat(tally.madeBy(Speaking.MAKER)).isZero();
    }

    @Test
    void anotherSoundOfAStandInIsAnotherTake() throws StudioFault {
        own.fails = true;
        SpokenLine first = speak();
        other.level = 0.3f;
        SpokenLine second = speak();
        assertThat(second.artifact().key()).isNotEqualTo(first.artifact().key());
        assertThat(speaking(new Tally()).find(order())).contains(second);
    }

    private static Voice voice(String engine) {
        return new Voice(
                "v",
                "V",
                List.of(),
                List.of("en"),
                new VoiceOrigin(engine, engine, "1", "", Optional.empty()),
                List.of(new Voice.Part(new VoiceShape(100, 1, 1, 1, 0, 0, 0, 0), 0, 0)),
                new Licence("", true));
    }

    private record Brought(String id, SpeechEngine engine) implements VoiceProvider {
        @Override
        public String name() {
            return id;
        }

        @Override
        public Offer look() {
            return new Offer(List.of(), List.of(engine), "");
        }
    }

    /// A step up and another down: two levels are two sounds, however loud they are made.
    private static final class Tone implements SpeechEngine {
        private final String id;
        private float level;
        private boolean fails;
        private boolean silent;
        private int asked;

        Tone(String id, float level) {
            this.id = id;
            this.level = level;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public void load() {}

        @Override
        public EngineSound speak(Utterance utterance, Delivery delivery) throws EngineFailure {
            asked++;
            if (fails) {
                throw new EngineFailure("not now");
            }
            float[] samples = new float[SAMPLES];
            if (!silent) {
                Arrays.fill(samples, 0, SAMPLES / 2, 0.5f);
                Arrays.fill(samples, SAMPLES / 2, SAMPLES, -level);
            }
            int words = utterance.words().size();
            long[] starts = new long[words];
            long[] ends = new long[words];
            for (int i = 0; i < words; i++) {
                starts[i] = (long) i * SAMPLES / words;
                ends[i] = (long) (i + 1) * SAMPLES / words;
            }
            return new EngineSound(samples, starts, ends, List.of(new PhoneTime("a", 0, SAMPLES)));
        }
    }
}
