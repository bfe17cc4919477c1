package studio.longplay.engine.voice.sing;

import static studio.longplay.engine.voice.sing.VoiceFrames.HOP;
import static studio.longplay.engine.voice.sing.VoiceFrames.RATE_HZ;

import studio.longplay.engine.voice.PhoneTime;

import java.util.ArrayList;
import java.util.List;

/// One singer singing a line: where each sound stands, and the course of the voice through it. Used
/// once.
final class Performance {
    /// Samples from the start of a take to its first bar line: time for consonants and a breath.
    static final int LEAD = 24_000;

    /// Samples after the last note.
    static final int TAIL = 4_800;

    private final List<Syllable> syllables;
    private final List<SungNote> notes;
    private final double samplesPerBeat;
    private final boolean legato;
    private final Singer singer;
    private final double[] starts;
    private final double[] ends;

    /// @param notes in order, at least one for each syllable
    /// @param firstBeat of the whole line, though only a part of it is sung here
    Performance(
            List<Syllable> syllables,
            List<SungNote> notes,
            double firstBeat,
            Song song,
            Singer singer) {
        this.syllables = syllables;
        this.notes = notes;
        this.singer = singer;
        samplesPerBeat = 60.0 * RATE_HZ / song.bpm();
        legato = song.legato();
        starts = new double[notes.size()];
        ends = new double[notes.size()];
        double late = singer.lateSeconds() * RATE_HZ;
        double origin = LEAD - firstBeat * samplesPerBeat;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = origin + late + notes.get(i).beat() * samplesPerBeat;
            ends[i] = origin + late + notes.get(i).end() * samplesPerBeat;
        }
    }

    /// A performed line.
    ///
    /// @param phones as sung, silences included
    record Performed(
            Course course,
            List<PhoneTime> phones,
            List<Diction.Placed> placed,
            List<Syllable> syllables) {
        /// Index of the word that a sound belongs to.
        int wordOf(Diction.Placed sound) {
            return syllables.get(sound.syllable()).word();
        }
    }

    /// @param samples the speech, for its loudness
    Performed perform(float[] samples) {
        List<Diction.Placed> placed = new Diction(syllables, spans(), legato).place();
        int frames = (int) ((ends[ends.length - 1] + TAIL) / HOP) + 1;
        Course course = Course.silent(frames);
        PitchLine line = new PitchLine(notes, starts, ends, singer);
        Loudness loudness = new Loudness(samples, syllables, notes);
        float[] gainDb = new float[frames];
        for (Diction.Placed sound : placed) {
            fill(sound, course, line);
            loudness.fill(sound, gainDb);
        }
        loudness.finish(placed, line, gainDb, course);
        new Breaths(placed, singer.seed()).fill(course);
        return new Performed(course, phones(placed, frames * (long) HOP), placed, syllables);
    }

    private List<Diction.Span> spans() {
        List<Diction.Span> spans = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            if (notes.get(i).goesOn() && !spans.isEmpty()) {
                double start = spans.getLast().start();
                spans.set(spans.size() - 1, new Diction.Span(start, starts[i], ends[i]));
            } else {
                spans.add(new Diction.Span(starts[i], starts[i], ends[i]));
            }
        }
        return spans;
    }

    private static void fill(Diction.Placed sound, Course course, PitchLine line) {
        int from = (int) Math.ceil(sound.start() / HOP);
        int to = Math.min(course.frames(), (int) Math.ceil(sound.end() / HOP));
        for (int frame = from; frame < to; frame++) {
            double at = (double) frame * HOP;
            course.source()[frame] = (float) (Stretching.spoken(sound, at) / HOP);
            course.hertz()[frame] = sound.kind().hasPitch() ? (float) line.at(at) : 0;
        }
    }

    private static List<PhoneTime> phones(List<Diction.Placed> placed, long length) {
        List<PhoneTime> phones = new ArrayList<>();
        long at = 0;
        for (Diction.Placed sound : placed) {
            long start = Math.max(at, Math.round(sound.start()));
            long end = Math.max(start, Math.round(sound.end()));
            if (start > at) {
                phones.add(new PhoneTime("_", at, start));
            }
            phones.add(new PhoneTime(sound.spoken().phone(), start, end));
            at = end;
        }
        if (length > at) {
            phones.add(new PhoneTime("_", at, length));
        }
        return phones;
    }
}
