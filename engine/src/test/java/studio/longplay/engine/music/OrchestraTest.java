package studio.longplay.engine.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.music.score.Mood;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Score;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

class OrchestraTest {
    private static final Orchestra ORCHESTRA = new Orchestra();

    private static Score score(String mood, double bpm, String key, double seconds, long seed) {
        long length = Math.round(seconds * 48_000);
        return new Composer().compose(new MusicRequest(List.of(mood), bpm, key, length, seed));
    }

    private static Sound play(String mood, double bpm, String key, double seconds, long seed) {
        return ORCHESTRA.mixed(score(mood, bpm, key, seconds, seed), JobContext.quiet());
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    void everyMoodPlaysCleanlyToTheSample(Mood mood) {
        Score score = score(mood.word(), 0, "", 14.321, 11);
        float[][] sound = ORCHESTRA.mixed(score, JobContext.quiet()).channels();
        int last = sound[0].length - 1;
        assertThat(last + 1).isEqualTo(Math.round(14.321 * 48_000));
        for (float[] channel : sound) {
            double peak = 0;
            double sum = 0;
            double energy = 0;
            for (int i = 0; i <= last; i++) {
                peak = Float.isNaN(channel[i]) ? 9 : Math.max(peak, Math.abs(channel[i]));
                sum += channel[i];
                energy += channel[i] * channel[i];
            }
            assertThat(peak).as("peak").isBetween(0.1, 0.9);
            assertThat(Math.abs(sum / last)).as("constant").isLessThan(1e-3);
            assertThat(channel[last]).as("last sample").isZero();
            assertThat(Math.abs(channel[0])).as("first sample").isLessThan(1e-3f);
            double level = 10 * Math.log10(energy / last);
            assertThat(level).as("level in dB").isBetween(-26.0, -15.0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tense, 92, D minor",
        "hopeful, 97.5, G major",
        "joyful, 120, Bb major",
        "playful, 111, A major",
        "epic, 84, C minor",
        "neutral, 88, E major",
        "tense, 140, F# minor",
        "romantic, 76, Eb major"
    })
    void tempoAndKeyOfTheScriptAreHeard(String mood, double bpm, String written) {
        MusicKey key = MusicKey.parse(written).orElseThrow();
        float[][] sound = play(mood, bpm, written, 28, 3).channels();
        assertThat(Hearing.tempo(sound, bpm)).as("tempo").isCloseTo(bpm, within(bpm * 0.01));
        assertThat(Hearing.key(sound))
                .as("key")
                .isEqualTo(new Hearing.HeardKey(key.tonic(), key.mode().isMinor()));
    }

    @ParameterizedTest
    @CsvSource({"calm, F major", "sad, A minor", "dark, C# minor", "ambient, D major"})
    void theKeyOfQuietMusicIsHeard(String mood, String written) {
        MusicKey key = MusicKey.parse(written).orElseThrow();
        float[][] sound = play(mood, 0, written, 28, 4).channels();
        assertThat(Hearing.key(sound))
                .isEqualTo(new Hearing.HeardKey(key.tonic(), key.mode().isMinor()));
    }

    @Test
    void theTonicOfAChurchModeIsHeard() {
        float[][] sound = play("mysterious", 0, "E dorian", 40, 4).channels();
        double fit = Hearing.fit(sound, 4, true);
        assertThat(fit).isGreaterThan(0.6);
        assertThat(Hearing.fit(sound, 10, true)).isLessThan(fit);
    }

    @Test
    void theSameRequestGivesTheSameBytesAndAnotherSeedOthers() {
        Sound sound = play("hopeful", 0, "", 10, 1);
        assertThat(play("hopeful", 0, "", 10, 1).channels()).isDeepEqualTo(sound.channels());
        assertThat(
                        new Orchestra()
                                .mixed(score("hopeful", 0, "", 10, 1), JobContext.quiet())
                                .channels())
                .isDeepEqualTo(sound.channels());
        assertThat(play("hopeful", 0, "", 10, 2).channels()[0]).isNotEqualTo(sound.channels()[0]);
    }

    @ParameterizedTest
    @EnumSource(Mood.class)
    void noNoteBeginsOrEndsWithAClick(Mood mood) {
        MusicStems stems = ORCHESTRA.play(score(mood.word(), 0, "", 8, 8), JobContext.quiet());
        for (MusicStem stem : MusicStem.values()) {
            float[] samples = stems.stem(stem).channels()[0];
            double[] bends = new double[samples.length];
            for (int i = 2; stem != MusicStem.DRUMS && i < samples.length; i++) {
                bends[i] = Math.abs(samples[i] - 2 * samples[i - 1] + samples[i - 2]);
            }
            Arrays.sort(bends);
            double usual = bends[(int) (bends.length * 0.999)] + 1e-6;
            assertThat(bends[bends.length - 1] / usual)
                    .as("%s: a click would stand out more", stem)
                    .isLessThan(8);
        }
    }

    @Test
    void theStemsAddUpToThePiece() {
        Score score = score("epic", 0, "", 20, 5);
        MusicStems stems = ORCHESTRA.play(score, JobContext.quiet());
        Sound mixed = ORCHESTRA.mixed(score, JobContext.quiet());
        assertThat(stems.mixed().channels()).isDeepEqualTo(mixed.channels());
        for (MusicStem stem : MusicStem.values()) {
            assertThat(stems.stem(stem).length()).isEqualTo(mixed.length());
        }
    }

    @Test
    void blocksAddUpToThePiece() throws StudioFault {
        Score score = score("calm", 0, "", 5, 5);
        float[] whole = ORCHESTRA.mixed(score, JobContext.quiet()).channels()[0];
        int[] at = {0};
        ORCHESTRA.perform(
                score,
                (stems, count) -> {
                    for (int i = 0; i < count; i++) {
                        float sum = 0;
                        for (float[][] stem : stems) {
                            sum += stem[0][i];
                        }
                        assertThat(sum).isEqualTo(whole[at[0] + i]);
                    }
                    at[0] += count;
                },
                JobContext.quiet());
        assertThat(at[0]).isEqualTo(whole.length);
    }

    @Test
    void anyLengthIsPlayedToTheSample() {
        for (long length : new long[] {0, 1, 2, 100, 511, 512, 513, 4_801, 30_000, 100_003}) {
            for (double bpm : new double[] {0, 60}) {
                Score score =
                        new Composer()
                                .compose(new MusicRequest(List.of("tense"), bpm, "", length, 1));
                float[] left = ORCHESTRA.mixed(score, JobContext.quiet()).channels()[0];
                assertThat(left.length).isEqualTo(length);
                if (length > 0) {
                    assertThat(left[left.length - 1]).isZero();
                }
            }
        }
    }

    @Test
    void aBedLeavesRoomForSpeech() {
        MusicRequest bed = new MusicRequest(List.of("hopeful"), 90, "G", 960_000, 3, true);
        MusicRequest front = new MusicRequest(List.of("hopeful"), 90, "G", 960_000, 3, false);
        assertThat(speechShare(bed)).isLessThan(speechShare(front) * 0.6).isLessThan(0.06);
    }

    /// Share of the energy above about 1 kHz.
    private static double speechShare(MusicRequest request) {
        Score score = new Composer().compose(request);
        float[] left = ORCHESTRA.mixed(score, JobContext.quiet()).channels()[0];
        double inside = 0;
        double sum = 0;
        double[] low = new double[3];
        double share = 1 - Math.exp(-2 * Math.PI * 1_300 / 48_000);
        for (float sample : left) {
            double above = sample - (low[0] += share * (sample - low[0]));
            above -= (low[1] += share * (above - low[1]));
            above -= (low[2] += share * (above - low[2]));
            inside += above * above;
            sum += sample * sample;
        }
        return inside / sum;
    }

    @Test
    void cancellingStopsTheMusic() {
        JobContext cancelled =
                new JobContext() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public void checkCancelled() {
                        throw new CancellationException("cancelled");
                    }
                };
        Score score = score("calm", 0, "", 5, 5);
        assertThatThrownBy(() -> ORCHESTRA.mixed(score, cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
