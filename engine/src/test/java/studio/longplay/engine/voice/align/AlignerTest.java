package studio.longplay.engine.voice.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.FreeTtsEngine;
import studio.longplay.engine.voice.measure.SpokenLines;
import studio.longplay.engine.voice.text.Normaliser;
import studio.longplay.engine.voice.text.Phrasing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class AlignerTest {
    private static final SpokenLines LINES = new SpokenLines();
    private static final int LEAD = 12_000;

    @AfterAll
    static void close() {
        LINES.close();
    }

    /// As a microphone has it: hiss, and time before and after.
    private static float[] recorded(float[] samples) {
        float[] recorded = new float[LEAD + samples.length + 30_000];
        Random random = new Random(7);
        for (int i = 0; i < recorded.length; i++) {
            recorded[i] = (float) (0.0008 * random.nextGaussian());
        }
        for (int i = 0; i < samples.length; i++) {
            recorded[LEAD + i] += samples[i];
        }
        return recorded;
    }

    private static Alignment align(float[] samples, String text) throws StudioFault {
        return new Aligner(LINES.speech())
                .align(samples, text, Lexicon.empty(), JobContext.quiet());
    }

    private static void assertErrors(List<Double> millis) {
        Collections.sort(millis);
        assertThat(millis.get(millis.size() / 2)).as("median, ms").isLessThanOrEqualTo(40);
        assertThat(millis.get(millis.size() * 95 / 100)).as("p95, ms").isLessThanOrEqualTo(120);
    }

    @Test
    void wordsOfOtherVoicesAreFoundWhereTheyStart() throws StudioFault {
        List<Double> millis = new ArrayList<>();
        for (String voice : List.of("victor", "edmund", "ruth", "lily")) {
            for (String text : SpokenLines.SENTENCES.subList(0, 4)) {
                Take take = LINES.take(text, voice);
                Alignment found = align(recorded(take.samples()), text);
                assertThat(found.confidence()).as(voice + ": " + text).isGreaterThan(0.5);
                for (int i = 0; i < take.words().size(); i++) {
                    long off = found.words().get(i).startSample() - LEAD;
                    millis.add(Math.abs(off - take.words().get(i).startSample()) / 48.0);
                }
            }
        }
        assertErrors(millis);
    }

    @Test
    void wordsOfASpeakerOfAnotherEngineAreFoundWhereTheyStart() throws Exception {
        List<Double> millis = new ArrayList<>();
        for (String text : SpokenLines.SENTENCES.subList(4, 10)) {
            EngineSound sound = kevin(text);
            Alignment found = align(recorded(sound.samples()), text);
            for (int i = 0; i < sound.wordStarts().length; i++) {
                long off = found.words().get(i).startSample() - LEAD;
                millis.add(Math.abs(off - sound.wordStarts()[i]) / 48.0);
            }
        }
        assertErrors(millis);
    }

    private static EngineSound kevin(String text) throws EngineFailure {
        VoiceShape shape = LINES.voices().find("marcus").orElseThrow().shape();
        return new FreeTtsEngine()
                .speak(
                        Phrasing.cut(Normaliser.read(text, Lexicon.empty())).getFirst(),
                        new Delivery(shape, false));
    }

    @Test
    void otherWordsThanThoseThatAreSaidAreDoubted() throws StudioFault {
        List<String> texts = SpokenLines.SENTENCES;
        int doubted = 0;
        for (int i = 0; i < 8; i++) {
            float[] recorded = recorded(LINES.take(texts.get(i), "edmund").samples());
            Alignment right = align(recorded, texts.get(i));
            Alignment wrong = align(recorded, texts.get((i + 1) % texts.size()));
            assertThat(right.confidence()).as(texts.get(i)).isGreaterThan(0.95);
            assertThat(wrong.confidence()).as(texts.get(i)).isLessThan(0.9);
            doubted += wrong.isDoubtful() ? 1 : 0;
        }
        assertThat(doubted).isGreaterThanOrEqualTo(6);
    }

    /// A speaker whose sounds are far from all of ours.
    @Test
    void theRightWordsOfASpeakerOfAnotherEngineAreSurerThanOthers() throws Exception {
        List<String> texts = SpokenLines.SENTENCES;
        double right = 0;
        double wrong = 0;
        for (int i = 0; i < 3; i++) {
            float[] recorded = recorded(kevin(texts.get(i)).samples());
            right += align(recorded, texts.get(i)).confidence() / 3;
            wrong += align(recorded, texts.get(i + 1)).confidence() / 3;
        }
        assertThat(right).isGreaterThan(2 * wrong);
    }

    @Test
    void phonesFollowEachOtherOverTheWholeRecording() throws StudioFault {
        String text = SpokenLines.SENTENCES.get(1);
        float[] recorded = recorded(LINES.take(text, "nora").samples());
        Alignment found = align(recorded, text);
        long at = 0;
        for (PhoneTime phone : found.phones()) {
            assertThat(phone.startSample()).isEqualTo(at);
            assertThat(phone.endSample()).isGreaterThan(at);
            at = phone.endSample();
        }
        assertThat(at).isEqualTo(recorded.length);
        assertThat(found.phones().getFirst().phone()).isEqualTo("_");
        assertThat(found.phones().getLast().phone()).isEqualTo("_");
    }

    @Test
    void silenceSaysNothing() throws StudioFault {
        assertThat(align(new float[96_000], "Is anybody there?").isDoubtful()).isTrue();
    }

    @Test
    void aRecordingShorterThanAFrameIsNoFault() throws StudioFault {
        assertThat(align(new float[10], "Hm, well then.").words()).hasSize(3);
    }
}
