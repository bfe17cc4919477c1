package studio.longplay.engine.voice.sing;

import static studio.longplay.engine.voice.sing.VoiceFrames.RATE_HZ;

import java.util.List;
import java.util.SplittableRandom;

/// The pitch a singer sings: glides into notes, and a vibrato that comes after a while and swings
/// evenly about the note (5 to 6 Hz, 30 to 50 cents; J. Sundberg 1994, "Acoustic and psychoacoustic
/// aspects of vocal vibrato").
final class PitchLine {
    private static final double GLIDE_SECONDS = 0.055;
    private static final double GLIDE_PER_SEMITONE = 0.006;

    /// How much of the glide is over when the note begins: it happens on the consonants.
    private static final double GLIDE_BEFORE = 0.9;

    /// First notes are come up to from below.
    private static final double SCOOP_SEMITONES = 0.6;

    private static final double LEAST_FOR_VIBRATO = 0.42;
    private static final double DRIFT_CENTS = 2;

    private final List<SungNote> notes;
    private final double[] starts;
    private final double[] ends;
    private final double[] vibratoHertz;
    private final double[] vibratoCents;
    private final double[] delays;
    private final Singer singer;
    private final double driftPhase;

    /// @param starts of the notes, in samples
    /// @param ends of the notes, in samples
    PitchLine(List<SungNote> notes, double[] starts, double[] ends, Singer singer) {
        this.notes = notes;
        this.starts = starts;
        this.ends = ends;
        this.singer = singer;
        SplittableRandom chance = new SplittableRandom(singer.seed() ^ 0x5EED_1234L);
        double hertz = 5.2 + 0.6 * chance.nextDouble();
        vibratoHertz = new double[starts.length];
        vibratoCents = new double[starts.length];
        delays = new double[starts.length];
        for (int i = 0; i < starts.length; i++) {
            double length = (ends[i] - starts[i]) / RATE_HZ;
            vibratoHertz[i] = hertz + 0.3 * (chance.nextDouble() - 0.5);
            double depth = 30 + 15 * chance.nextDouble();
            vibratoCents[i] = length < LEAST_FOR_VIBRATO ? 0 : singer.vibrato() * depth;
            delays[i] = Math.clamp(0.4 * length, 0.18, 0.4) * (0.85 + 0.3 * chance.nextDouble());
        }
        driftPhase = 2 * Math.PI * chance.nextDouble();
    }

    /// In hertz.
    double at(double sample) {
        int note = noteAt(sample);
        double semitones = glide(note, sample) + swing(note, sample) / 100;
        double cents = singer.detuneCents() + drift(sample / RATE_HZ);
        return 440 * StrictMath.pow(2, (semitones - 69 + cents / 100) / 12);
    }

    /// The swing of the vibrato at a moment, -1 to 1.
    double vibrato(double sample) {
        int note = noteAt(sample);
        return vibratoCents[note] == 0 ? 0 : swing(note, sample) / vibratoCents[note];
    }

    /// The note that is sung, or that is being glided to.
    private int noteAt(double sample) {
        int note = 0;
        while (note + 1 < starts.length && sample >= glideStart(note + 1)) {
            note++;
        }
        return note;
    }

    private double glideLength(int note) {
        double leap = note == 0 ? 0 : Math.abs(notes.get(note).midi() - notes.get(note - 1).midi());
        double seconds = GLIDE_SECONDS + GLIDE_PER_SEMITONE * Math.min(leap, 12);
        return Math.min(seconds * RATE_HZ, 0.35 * (ends[note] - starts[note]));
    }

    private double glideStart(int note) {
        double before = notes.get(note).goesOn() ? 0.6 : GLIDE_BEFORE;
        return starts[note] - before * glideLength(note);
    }

    /// In semitones, MIDI.
    private double glide(int note, double sample) {
        double to = notes.get(note).midi();
        double length = glideLength(note);
        double place = (sample - glideStart(note)) / length;
        if (place >= 1) {
            return to;
        }
        boolean begins = note == 0 || starts[note] - ends[note - 1] > 0.12 * RATE_HZ;
        double from = begins ? to - SCOOP_SEMITONES : notes.get(note - 1).midi();
        return from + (to - from) * Curves.ease(place);
    }

    /// In cents.
    private double swing(int note, double sample) {
        double seconds = (sample - starts[note]) / RATE_HZ - delays[note];
        if (seconds <= 0 || vibratoCents[note] == 0) {
            return 0;
        }
        double left = (ends[note] - sample) / RATE_HZ;
        double grown = Curves.ease(seconds / 0.35) * Curves.ease(left / 0.08);
        return grown * vibratoCents[note] * Curves.sin(2 * Math.PI * vibratoHertz[note] * seconds);
    }

    /// Nobody holds a note still.
    private double drift(double seconds) {
        return DRIFT_CENTS
                * (Curves.sin(2 * Math.PI * 0.9 * seconds + driftPhase)
                        + 0.5 * Curves.sin(2 * Math.PI * 2.3 * seconds + 2 * driftPhase));
    }
}
