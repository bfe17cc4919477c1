package studio.longplay.engine.voice.mark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.SampleSource;
import studio.longplay.engine.store.Digest;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;

class VoiceMarkTest {
    private static final int SEGMENT = MarkedSpeech.SECOND / 50;

    private static float[] speech = new float[0];
    private static float[] marked = new float[0];

    @BeforeAll
    static void speak() throws StudioFault {
        speech = MarkedSpeech.spoken(20);
        marked = VoiceMark.mark(speech, MarkedSpeech.PAYLOAD);
    }

    @Test
    void nothingIsAddedInSilence() {
        float[] sound = new float[4 * MarkedSpeech.SECOND];
        System.arraycopy(speech, 0, sound, MarkedSpeech.SECOND + 77, 2 * MarkedSpeech.SECOND);
        float[] result = VoiceMark.mark(sound, MarkedSpeech.PAYLOAD);
        int gate = Embedding.GATE;
        for (int at = 0; at + gate <= sound.length; at += gate) {
            float[] before = Arrays.copyOfRange(sound, at, at + gate);
            if (Arrays.equals(before, new float[gate])) {
                assertThat(Arrays.copyOfRange(result, at, at + gate)).isEqualTo(before);
            }
        }
        assertThat(result).isNotEqualTo(sound);
    }

    @Test
    void theMarkIs25DecibelsBelowTheSpeechItIsIn() {
        double sum = 0;
        int count = 0;
        for (int at = 0; at + SEGMENT <= speech.length; at += SEGMENT) {
            double loud = 0;
            double added = 1e-14;
            for (int i = at; i < at + SEGMENT; i++) {
                loud += speech[i] * speech[i];
                added += Math.pow(marked[i] - speech[i], 2);
            }
            if (loud / SEGMENT > 1e-5) {
                sum += 10 * Math.log10(loud / added);
                count++;
            }
        }
        assertThat(count).isGreaterThan(400);
        assertThat(sum / count).isGreaterThan(25);
    }

    @Test
    void theMarkIsHiddenByTheSpeechInEveryCriticalBand() {
        double[] noiseToMaskDb = NoiseToMask.meanDbByBand(speech, marked);
        assertThat(noiseToMaskDb).hasSizeGreaterThan(12);
        for (double db : noiseToMaskDb) {
            assertThat(db).isBetween(-40.0, -3.0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyStretchReadsAsItDoesInTheWhole(long seed) throws StudioFault {
        SampleSource source = VoiceMark.mark(stereo(), MarkedSpeech.PAYLOAD);
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            int at = random.nextInt(speech.length) - 2_000;
            int count = 1 + random.nextInt(i < 10 ? 3_000 : 40_000);
            float[][] planar = new float[2][count + 5];
            source.read(at, planar, 5, count);
            for (int sample = 0; sample < count; sample++) {
                int from = at + sample;
                boolean within = from >= 0 && from < speech.length;
                assertThat(planar[0][5 + sample]).isEqualTo(within ? marked[from] : 0);
                assertThat(planar[1][5 + sample]).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 777, 102_399, 5_000_000})
    void aPieceMarkedInStepIsThatOfTheWhole(long at) {
        float[] whole = new float[3 * MarkedSpeech.SECOND];
        System.arraycopy(speech, 0, whole, MarkedSpeech.SECOND, MarkedSpeech.SECOND);
        float[] before = Arrays.copyOf(whole, whole.length);
        float[] of = VoiceMark.mark(before, at - MarkedSpeech.SECOND, MarkedSpeech.PAYLOAD);
        float[] piece = Arrays.copyOf(speech, MarkedSpeech.SECOND);
        float[] marked = VoiceMark.mark(piece, at, MarkedSpeech.PAYLOAD);
        assertThat(marked)
                .isEqualTo(Arrays.copyOfRange(of, MarkedSpeech.SECOND, 2 * MarkedSpeech.SECOND))
                .isNotEqualTo(piece);
    }

    /// Speech on the left, silence on the right.
    private static SampleSource stereo() {
        return (atSample, planar, offset, count) -> {
            for (int i = 0; i < count; i++) {
                long at = atSample + i;
                boolean within = at >= 0 && at < speech.length;
                planar[0][offset + i] = within ? speech[(int) at] : 0;
                planar[1][offset + i] = 0;
            }
        };
    }

    @Test
    void theSameSoundGetsTheSameBytesOnEveryMachine() {
        Random random = new Random(11);
        float[] sound = new float[60_000];
        for (int i = 0; i < sound.length; i++) {
            sound[i] = (random.nextFloat() - 0.5f) * (i / 6_000 % 2);
        }
        float[] result = VoiceMark.mark(sound, new MarkPayload(1, 4711));
        ByteBuffer bytes = ByteBuffer.allocate(4 * result.length);
        bytes.asFloatBuffer().put(result);
        assertThat(Digest.of(bytes.array()).hex())
                .isEqualTo("f9f9cb6f28c355bb97966e806413dbbab2dbae958c4cd34a5f9d847ceca71ca4");
    }

    @Test
    void aTakeOfNoLengthStaysOne() {
        assertThat(VoiceMark.mark(new float[0], MarkedSpeech.PAYLOAD)).isEmpty();
    }
}
