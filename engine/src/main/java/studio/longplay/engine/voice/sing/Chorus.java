package studio.longplay.engine.voice.sing;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Take;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Lets one or more singers sing a line and puts them together, each with an own tuning, time,
/// place and timbre, all from the seed. Used once.
final class Chorus {
    private static final double DETUNE_CENTS = 9;
    private static final double LATE_SECONDS = 0.028;
    private static final double BRIGHT_DB = 3;
    private static final double FORMANT_SHARE = 0.06;

    private final List<Singing.Spoken> people;
    private final Singing.Score score;
    private final Song song;
    private final long seed;

    Chorus(List<Singing.Spoken> people, Singing.Score score, Song song, long seed) {
        this.people = people;
        this.score = score;
        this.song = song;
        this.seed = seed;
    }

    /// All voices together.
    ///
    /// @param leader what the first singer did
    /// @param downbeatSample where beat 0 is
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Mixed(float[][] channels, Performance.Performed leader, long downbeatSample) {}

    Mixed sing(JobContext context) {
        int voices = Math.max(song.choir().voices(), people.size());
        List<Performance.Performed> all = new ArrayList<>();
        float[][] channels = new float[voices == 1 ? 1 : 2][0];
        SplittableRandom chance = new SplittableRandom(seed * 31 + 0x51_46L);
        for (int i = 0; i < voices; i++) {
            context.checkCancelled();
            Singer singer = singer(i, voices, chance.split());
            double pan = voices == 1 ? 0.5 : pan(i, voices, chance);
            Singing.Spoken person = people.get(i % people.size());
            Response response = Response.of(person.syllables(), part(i, person), i, song);
            Performance.Performed sung =
                    new Performance(
                                    response.syllables(),
                                    response.notes(),
                                    score.notes().getFirst().beat(),
                                    song,
                                    singer)
                            .perform(person.take().samples());
            VoiceFrames frames = Warping.of(person.frames(), singer.formantRatio());
            float[] sound =
                    new Vocoder(frames, new Timbre(singer.brightDb()), singer.seed())
                            .sing(sung.course());
            all.add(sung);
            add(channels, sound, pan);
        }
        double beat = 60.0 * Take.RATE_HZ / song.bpm();
        long downbeat = Math.round(Performance.LEAD - score.notes().getFirst().beat() * beat);
        return new Mixed(channels, all.getFirst(), downbeat);
    }

    private Singer singer(int number, int voices, SplittableRandom chance) {
        if (number == 0) {
            return new Singer(seed, 0, 0, voices > 1 ? 0.8 : 1, 0, 1);
        }
        double spread = song.choir().spread();
        double detune = spread * DETUNE_CENTS * even(chance) * 1.4;
        double late = spread * LATE_SECONDS * chance.nextDouble();
        double bright = spread * BRIGHT_DB * even(chance);
        double formants = 1 + spread * FORMANT_SHARE * even(chance);
        return new Singer(chance.nextLong(), detune, late, 0.7, bright, formants);
    }

    private static double even(SplittableRandom chance) {
        return 2 * chance.nextDouble() - 1;
    }

    /// 0 is left, 1 right; the first stands in the middle.
    private double pan(int number, int voices, SplittableRandom chance) {
        if (number == 0) {
            return 0.5;
        }
        double place = (number - 0.5) / (voices - 1);
        double mixed = (place * 7 + number * 0.381966) % 1;
        double usual = 0.08 + 0.84 * (0.7 * mixed + 0.3 * chance.nextDouble());
        return apart(Math.clamp(usual, 0.0, 1.0), song.choir().spread());
    }

    /// A place between the sides, nearer to the middle for those who stand close together.
    static double apart(double pan, double spread) {
        return spread >= 1 ? pan : 0.5 + (pan - 0.5) * spread;
    }

    /// What one of the singers sings.
    private List<SungNote> part(int number, Singing.Spoken person) {
        List<SungNote> notes = score.notes();
        boolean second = number % 2 == 1;
        List<SungNote> part =
                switch (song.choir().layering()) {
                    case UNISON, CALL_AND_RESPONSE -> notes;
                    case OCTAVES ->
                            second ? notes.stream().map(n -> n.at(n.midi() - 12)).toList() : notes;
                    case THIRDS -> second ? thirdBelow(notes) : notes;
                };
        int octaves = number == 0 ? 0 : Register.of(person.shape()).octavesFor(part);
        boolean moves = people.size() > 1 && octaves != 0;
        return moves ? part.stream().map(n -> n.at(n.midi() + 12 * octaves)).toList() : part;
    }

    private List<SungNote> thirdBelow(List<SungNote> notes) {
        Scale scale = song.scale();
        return notes.stream().map(note -> note.at(scale.moved(note.midi(), -2))).toList();
    }

    private static void add(float[][] channels, float[] sound, double pan) {
        double[] gains = {StrictMath.cos(pan * Math.PI / 2), StrictMath.sin(pan * Math.PI / 2)};
        for (int channel = 0; channel < channels.length; channel++) {
            double gain = channels.length == 1 ? 1 : gains[channel];
            float[] sum = channels[channel];
            if (sum.length < sound.length) {
                sum = java.util.Arrays.copyOf(sum, sound.length);
                channels[channel] = sum;
            }
            for (int i = 0; i < sound.length; i++) {
                sum[i] += (float) (gain * sound[i]);
            }
        }
    }
}
