package studio.longplay.engine.music;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.Metre;
import studio.longplay.engine.music.score.Mode;
import studio.longplay.engine.music.score.Mood;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Note;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.score.Section;
import studio.longplay.engine.music.score.Tempo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// A tone that aliases has lines below its own pitch: there is nothing else there but breath. Of
/// the instruments with oscillators; plucked strings, bars and drums are linear filters of noise,
/// which cannot alias.
class AliasTest {
    private static final int[] HIGH = {91, 97};

    @ParameterizedTest
    @EnumSource(
            value = Instrument.class,
            names = {
                "STRINGS",
                "GLASS_PAD",
                "SOLO_STRINGS",
                "ORGAN",
                "SYNTH_PAD",
                "SYNTH_LEAD",
                "SYNTH_BASS",
                "SOFT_BASS"
            })
    void nothingFoldsDownBelowANote(Instrument instrument) {
        for (int midi : HIGH) {
            float[][] sound = play(instrument, midi);
            double hertz = 440 * Math.pow(2, (midi - 69) / 12.0);
            double[] power = Spectrum.power(sound, Spectrum.SIZE / 2);
            double all = 0;
            double worst = 0;
            int below = (int) (hertz * 0.42 / 48_000 * Spectrum.SIZE);
            for (int bin = 4; bin < power.length; bin++) {
                all = Math.max(all, power[bin]);
                worst = bin > 40 && bin < below ? Math.max(worst, power[bin]) : worst;
            }
            assertThat(10 * Math.log10(worst / all))
                    .as("loudest below %s of %d in dB", instrument, midi)
                    .isLessThan(-58);
        }
    }

    private static float[][] play(Instrument instrument, int midi) {
        Tempo tempo = Tempo.exact(60, Metre.FOUR_FOUR, 96_000);
        Note note = new Note(MusicStem.BASS, instrument, midi, 0, 0.9, 0, 95_000);
        Score score =
                new Score(
                        Mood.CALM,
                        new MusicKey(0, Mode.MAJOR),
                        tempo,
                        List.of(new Section("A", 0, tempo.bars(), false, 0, 1)),
                        List.of(note),
                        1,
                        false,
                        1,
                        0,
                        0,
                        0,
                        Map.of());
        float[][] sound = new Orchestra().mixed(score, JobContext.quiet()).channels();
        return new float[][] {
            Arrays.copyOfRange(sound[0], 36_000, 60_000),
            Arrays.copyOfRange(sound[1], 36_000, 60_000)
        };
    }
}
