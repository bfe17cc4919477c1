package studio.longplay.engine.sfx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.MediaTime;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

class SoundBankTest {
    private static final SoundBank BANK = new SoundBank();
    private static final int GOING_ON_SAMPLES = 48_000 * 5;

    static Stream<SoundKind> kinds() {
        return BANK.kinds().stream();
    }

    private static Sound make(String sound, long length, long seed, String... modifiers)
            throws StudioFault {
        SoundRequest request = new SoundRequest(sound, List.of(modifiers), length, false, seed);
        return BANK.make(request, JobContext.quiet());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindSoundsAsItsTableRowSays(SoundKind kind) throws StudioFault {
        long length = kind.continuous() ? GOING_ON_SAMPLES : 0;
        double seconds = kind.continuous() ? GOING_ON_SAMPLES / 48_000.0 : kind.seconds();
        for (long seed : kind.continuous() ? new long[] {1} : new long[] {1, 2}) {
            Sound sound = make(kind.name(), length, seed);
            float[][] samples = sound.channels();
            assertThat(samples).hasNumberOfRows(2);
            assertThat(sound.length() / 48_000.0).isCloseTo(seconds, within(0.001));
            assertThat(peak(samples)).as("peak").isFinite().isBetween(0.005, 0.9);
            assertThat(Spectrum.centroidHz(samples))
                    .as("centre of the spectrum")
                    .isBetween(kind.lowestHz(), kind.highestHz());
            assertThat(Leveling.loudestLufs(samples))
                    .as("loudness")
                    .isCloseTo(Leveling.REFERENCE_LUFS + kind.trimDb(), within(1.5));
            assertThat(Math.abs(mean(samples[0]))).as("constant").isLessThan(1e-3);
            assertThat(Math.abs(samples[0][sound.length() - 1])).as("end").isLessThan(1e-3f);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(SoundKind kind) throws StudioFault {
        long length = 20_000;
        Sound sound = make(kind.name(), length, 5);
        assertThat(sound.channels()).isDeepEqualTo(make(kind.name(), length, 5).channels());
        assertThat(Arrays.deepHashCode(make(kind.name(), length, 6).channels()))
                .isNotEqualTo(Arrays.deepHashCode(sound.channels()));
    }

    @Test
    void theLengthAskedForIsKeptToTheSample() throws StudioFault {
        for (long length : new long[] {1, 2, 37, 4_801, 100_003}) {
            assertThat(make("rain", length, 1).length()).isEqualTo(length);
            assertThat(make("door slam", length, 1).length()).isEqualTo(length);
            SoundRequest looped = new SoundRequest("clock", List.of(), length, true, 1);
            assertThat(BANK.make(looped, JobContext.quiet()).length()).isEqualTo(length);
        }
    }

    @Test
    void whatHappensOnceIsFollowedBySilence() throws StudioFault {
        Sound sound = make("click", 96_000, 1);
        float[] late = Arrays.copyOfRange(sound.channels()[0], 48_000, 96_000);
        for (float sample : late) {
            assertThat(sample).isZero();
        }
    }

    @Test
    void aLoopHasNoSeam() throws StudioFault {
        for (SoundKind kind : BANK.kinds()) {
            if (!kind.continuous() || kind.seconds() > 7) {
                continue;
            }
            SoundRequest request = new SoundRequest(kind.name(), List.of(), 0, true, 3);
            float[] loop = BANK.make(request, JobContext.quiet()).channels()[0];
            int last = loop.length - 1;
            double usual = 0;
            for (int i = 2; i < loop.length; i++) {
                usual = Math.max(usual, Math.abs(loop[i] - 2 * loop[i - 1] + loop[i - 2]));
            }
            assertThat((double) Math.abs(loop[0] - 2 * loop[last] + loop[last - 1]))
                    .as(kind.name())
                    .isLessThanOrEqualTo(usual);
        }
    }

    @Test
    void aLoopOfLowTonesJoinsSmoothly() throws StudioFault {
        SoundRequest request = new SoundRequest("drone", List.of(), 0, true, 3);
        float[] loop = BANK.make(request, JobContext.quiet()).channels()[0];
        assertThat(loop[0]).isCloseTo(loop[loop.length - 1], within(0.02f));
    }

    @Test
    void aLoopIsRepeatedToTheLengthAskedFor() throws StudioFault {
        long length = 30 * 48_000L;
        SoundRequest request = new SoundRequest("rain", List.of(), length, true, 3);
        float[] sound = BANK.make(request, JobContext.quiet()).channels()[0];
        int period = 12 * 48_000;
        assertThat(sound[100_000]).isEqualTo(sound[100_000 + period]);
        assertThat(sound[0]).isZero();
        assertThat(sound[sound.length - 1]).isZero();
    }

    @Test
    void severalKindsSoundInAStorm() throws StudioFault {
        Sound storm = make("storm", 0, 1);
        assertThat(storm.length()).isEqualTo(12 * 48_000);
        assertThat(Spectrum.shareAbove(storm.channels(), 3_000)).isGreaterThan(0.05);
        assertThat(Spectrum.shareAbove(storm.channels(), 300)).isLessThan(0.9);
    }

    @Test
    void anUnknownSoundIsAFaultThatNamesTheNearest() {
        assertThatThrownBy(() -> make("thunnder", 0, 1))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> {
                            assertThat(fault.code()).isEqualTo("sfx.unknown");
                            assertThat(fault.remedy()).contains("\"thunder\"");
                        });
        assertThat(BANK.knows("zzxqy")).isFalse();
        assertThat(BANK.nearest("zzxqy")).isEmpty();
    }

    @Test
    void cancellingStopsTheWork() {
        CancelToken token = new CancelToken();
        token.cancel();
        JobContext cancelled =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        token.check();
                    }
                };
        SoundRequest request = new SoundRequest("rain", List.of(), 0, false, 1);
        assertThatThrownBy(() -> BANK.make(request, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aCueBecomesARequestWithAStableRecipe() {
        Cue.SoundCue cue =
                new Cue.SoundCue(
                        new ElementId("c1"), 3, "rain", List.of("far", "loop"), MediaTime.ZERO);
        SoundRequest request = SoundRequest.of(cue, 48_000, 9);
        assertThat(request.loop()).isTrue();
        assertThat(request.recipe().keySet())
                .containsExactly(
                        "maker", "version", "sound", "modifiers", "lengthSamples", "loop", "seed");
        assertThat(Objects.toString(request.recipe().get("modifiers"))).isEqualTo("[far, loop]");
    }

    private static double peak(float[][] sound) {
        double peak = 0;
        for (float[] channel : sound) {
            for (float sample : channel) {
                peak = Float.isNaN(sample) ? Double.NaN : Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }

    private static double mean(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample;
        }
        return sum / samples.length;
    }
}
