package studio.longplay.engine.voice.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class MarkDetectorTest {
    private static final int SECOND = MarkedSpeech.SECOND;

    private static float[] speech = new float[0];
    private static float[] marked = new float[0];

    @BeforeAll
    static void speak() throws StudioFault {
        speech = MarkedSpeech.spoken(30);
        marked = VoiceMark.mark(speech, MarkedSpeech.PAYLOAD);
    }

    private static void assertFound(MarkFinding finding) {
        assertThat(finding.present()).isTrue();
        assertThat(finding.logFalseAlarm()).isLessThan(-14);
        assertThat(finding.confidence()).isGreaterThan(0.999999);
        assertThat(finding.payload()).isEqualTo(MarkedSpeech.PAYLOAD);
        assertThat(finding.names("marcus-7")).isTrue();
        assertThat(finding.names("marcus-8")).isFalse();
        assertThat(finding.ranges()).isNotEmpty();
    }

    private static void assertNothing(MarkFinding finding) {
        assertThat(finding.present()).isFalse();
        assertThat(finding.logFalseAlarm()).isGreaterThan(-8);
        assertThat(finding.payload()).isNull();
        assertThat(finding.ranges()).isEmpty();
    }

    @Test
    void aMarkIsFoundAndRead() {
        MarkFinding finding = MarkedSpeech.found(marked);
        assertFound(finding);
        assertThat(finding.logFalseAlarm()).isLessThan(-60);
    }

    @Test
    void unmarkedSpeechMusicAndNoiseRaiseNoAlarm() {
        assertNothing(MarkedSpeech.found(speech));
        assertNothing(MarkedSpeech.found(MarkedSpeech.music(30 * SECOND)));
        assertNothing(MarkedSpeech.found(noise(30 * SECOND)));
        assertNothing(MarkedSpeech.found(new float[10 * SECOND]));
        assertNothing(MarkedSpeech.found(new float[10]));
    }

    private static float[] noise(int samples) {
        Random random = new Random(5);
        float[] noise = new float[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = (float) random.nextGaussian() * 0.1f;
        }
        return noise;
    }

    /// Music of 112.5 beats a minute has the mark's period: it must not add up to one.
    @Test
    void soundThatRepeatsWithThePatternsPeriodRaisesNoAlarm() {
        float[] bar = noise(MarkGrid.PERIOD);
        float[] loop = MarkedSpeech.joined(List.of(bar, bar, bar, bar, bar, bar, bar, bar));
        assertNothing(MarkedSpeech.found(MarkedSpeech.joined(List.of(loop, loop, loop))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 0})
    void aMarkIsFoundUnderMusicSoManyDecibelsSofter(double belowDb) {
        float[] music = MarkedSpeech.music(marked.length);
        assertFound(MarkedSpeech.found(MarkedSpeech.mixed(marked, music, belowDb)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 2})
    void gainAndSixteenBitsDoNotHurt(double gain) {
        float[] sound = new float[marked.length];
        for (int i = 0; i < sound.length; i++) {
            long rounded = Math.round(marked[i] * gain * 32_768);
            sound[i] = Math.clamp(rounded, -32_768, 32_767) / 32_768f;
        }
        assertFound(MarkedSpeech.found(sound));
    }

    @Test
    void tenSecondsMayBeCutOutOfTheMiddle() {
        int from = 11 * SECOND + 1_234;
        float[] before = Arrays.copyOf(marked, from);
        float[] after = Arrays.copyOfRange(marked, from + 10 * SECOND, marked.length);
        assertFound(MarkedSpeech.found(MarkedSpeech.joined(List.of(before, after))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 7, 11, 16, 20})
    void fiveSecondsAreEnough(int fromSecond) {
        int from = fromSecond * SECOND + 321;
        assertFound(MarkedSpeech.found(Arrays.copyOfRange(marked, from, from + 5 * SECOND)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0.7, 0.7", "0.2, 1"})
    void stereoIsMixedToOne(float left, float right) {
        float[][] planar = new float[2][marked.length];
        for (int i = 0; i < marked.length; i++) {
            planar[0][i] = left * marked[i];
            planar[1][i] = right * marked[i];
        }
        assertFound(MarkedSpeech.found(planar));
    }

    @Test
    void itSaysWhichVoiceSpeaksWhere() {
        MarkPayload other = MarkPayload.ofVoice("clara-2");
        int half = 13 * SECOND;
        float[] first = VoiceMark.mark(Arrays.copyOf(speech, half), MarkedSpeech.PAYLOAD);
        float[] second = VoiceMark.mark(Arrays.copyOfRange(speech, half, 2 * half), other);
        float[] between = Arrays.copyOfRange(speech, 0, 12 * SECOND);
        MarkFinding finding =
                MarkedSpeech.found(MarkedSpeech.joined(List.of(first, between, second)));
        assertThat(finding.ranges())
                .extracting(MarkedRange::payload)
                .startsWith(MarkedSpeech.PAYLOAD)
                .endsWith(other);
        double slack = 5 * SECOND;
        assertThat((double) finding.ranges().getFirst().startSample()).isCloseTo(0, within(slack));
        assertThat((double) finding.ranges().getLast().endSample())
                .isCloseTo(38 * SECOND, within(slack));
        assertThat(finding.ranges())
                .allMatch(range ->
                        range.endSample() <= 18L * SECOND || range.startSample() >= 20L * SECOND);
    }

    @Test
    void noiseThatIsNoNumberHurtsNothing() {
        float[] sound = marked.clone();
        sound[5 * SECOND] = Float.NaN;
        sound[6 * SECOND] = Float.POSITIVE_INFINITY;
        assertFound(MarkedSpeech.found(sound));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 77, 1_048_575})
    void everyPayloadComesBack(int voice) {
        MarkPayload payload = new MarkPayload(15, voice);
        float[] sound = VoiceMark.mark(Arrays.copyOf(speech, 10 * SECOND), payload);
        assertThat(MarkedSpeech.found(sound).payload()).isEqualTo(payload);
    }

    @Test
    void aPayloadWithOneWrongByteIsNone() {
        int[] symbols = MarkedSpeech.PAYLOAD.symbols();
        assertThat(MarkPayload.ofSymbols(symbols)).contains(MarkedSpeech.PAYLOAD);
        for (int wrong = 1; wrong < 256; wrong++) {
            int[] changed = symbols.clone();
            changed[wrong % MarkPayload.SYMBOLS] ^= wrong;
            assertThat(MarkPayload.ofSymbols(changed)).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new MarkPayload(16, 0));
    }

    @Test
    void itRunsAHundredTimesFasterThanTheSoundLasts() {
        MarkedSpeech.found(marked);
        VoiceMark.mark(speech, MarkedSpeech.PAYLOAD);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long start = thread.getCurrentThreadCpuTime();
        VoiceMark.mark(speech, MarkedSpeech.PAYLOAD);
        long between = thread.getCurrentThreadCpuTime();
        MarkedSpeech.found(marked);
        long end = thread.getCurrentThreadCpuTime();
        double seconds = (double) marked.length / SECOND;
        assertThat(seconds / ((between - start) / 1e9)).isGreaterThan(100);
        assertThat(seconds / ((end - between) / 1e9)).isGreaterThan(100);
    }

    @Test
    @Tag("long")
    void tenMinutesOfUnmarkedSpeechRaiseNoAlarm() throws StudioFault {
        assertNothing(MarkedSpeech.found(MarkedSpeech.spoken(600)));
    }
}
