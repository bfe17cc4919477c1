package studio.longplay.engine.music;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.music.score.Genre;
import studio.longplay.engine.music.score.Mode;
import studio.longplay.engine.music.score.Mood;
import studio.longplay.engine.music.score.MusicKey;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Score;

import java.util.List;
import java.util.Locale;

/// What can be measured of a piece without ears.
///
/// @param slope of the spectrum from 100 Hz to 8 kHz, in dB an octave
/// @param crest peak over mean level, in dB
/// @param level mean level in dB full scale
/// @param bpmError of the tempo heard, as a share of the tempo written; NaN where nothing beats.
///   Heard in the mix, and where its beat is drowned there, in the drums
/// @param keyHeard empty if the key heard is the key written
record MusicFigures(double slope, double crest, double level, double bpmError, String keyHeard) {
    static final int SECONDS = 16;

    static final double MOST_BPM_ERROR = 0.01;

    static Score score(Mood mood, Genre genre, boolean bed) {
        MusicRequest request =
                new MusicRequest(
                                List.of(mood.word()),
                                bpm(mood),
                                key(mood),
                                SECONDS * 48_000L,
                                5,
                                bed)
                        .withManner(List.of(genre.word()));
        return new Composer().compose(request);
    }

    private static double bpm(Mood mood) {
        return 66 + 7 * mood.ordinal() % 60;
    }

    private static String key(Mood mood) {
        boolean minor =
                switch (mood) {
                    case TENSE, SAD, EPIC, DARK, MYSTERIOUS -> true;
                    default -> false;
                };
        String tonic = List.of("C", "D", "Eb", "F", "G", "A", "Bb").get(mood.ordinal() % 7);
        return tonic + (minor ? " minor" : " major");
    }

    static MusicFigures of(Score score) {
        MusicStems stems = new Orchestra().play(score, JobContext.quiet());
        float[][] sound = stems.mixed().channels();
        double energy = 0;
        for (float sample : sound[0]) {
            energy += (double) sample * sample;
        }
        double bpm = score.tempo().bpm();
        boolean beats = !score.notes(MusicStem.DRUMS).isEmpty();
        double bpmError = beats ? bpmError(stems, bpm) : Double.NaN;
        MusicKey key = score.key();
        Hearing.HeardKey heardKey = Hearing.key(sound);
        return new MusicFigures(
                Spectrum.slope(Spectrum.thirds(Spectrum.power(sound, Spectrum.SIZE))),
                Spectrum.crest(sound),
                10 * Math.log10(energy / sound[0].length),
                bpmError,
                heardKey.equals(new Hearing.HeardKey(key.tonic(), key.mode().isMinor()))
                        ? ""
                        : new MusicKey(heardKey.tonic(), heardKey.minor() ? Mode.MINOR : Mode.MAJOR)
                                + " for "
                                + key);
    }

    /// Of the mix; where its beat is drowned, of the drums by themselves.
    private static double bpmError(MusicStems stems, double bpm) {
        double mixed = Math.abs(Hearing.tempo(stems.mixed().channels(), bpm) - bpm) / bpm;
        return mixed <= MOST_BPM_ERROR ? mixed : drumsBpmError(stems, bpm);
    }

    static double drumsBpmError(MusicStems stems, double bpm) {
        double heard = Hearing.tempo(stems.stem(MusicStem.DRUMS).channels(), bpm);
        return Math.abs(heard - bpm) / bpm;
    }

    String row(Mood mood, Genre genre) {
        return String.format(
                Locale.ROOT,
                "%-11s %-11s slope %5.1f  crest %4.1f  level %5.1f  tempo %s  key %s",
                mood.word(),
                genre.word(),
                slope,
                crest,
                level,
                Double.isNaN(bpmError) ? "-" : String.format(Locale.ROOT, "%.3f", bpmError),
                keyHeard.isEmpty() ? "yes" : "NO: " + keyHeard);
    }
}
