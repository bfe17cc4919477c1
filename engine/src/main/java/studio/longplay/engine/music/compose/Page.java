package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Note;
import studio.longplay.engine.music.score.Tempo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Where the parts write their notes; humanises them on the way.
///
/// Played time differs from the grid by a triangular deviation without bias, so that the tempo
/// stays exact. Every stem deviates by itself: another drum part leaves the others as they are.
final class Page {
    private static final double VELOCITY_DEVIATION = 0.09;
    private static final double ON_OFFBEAT = 0.02;

    private final Tempo tempo;
    private final double swing;
    private final long seed;
    private final Map<MusicStem, SplittableRandom> randoms = new EnumMap<>(MusicStem.class);
    private final List<Note> notes = new ArrayList<>();

    /// @param swing how late the second eighth of a beat is, in beats
    Page(Tempo tempo, double swing, long seed) {
        this.tempo = tempo;
        this.swing = tempo.metre().division() == 2 ? swing : 0;
        this.seed = seed;
    }

    /// Who writes: a stem, its instrument, and how far off the grid it may play.
    record Player(MusicStem stem, Instrument instrument, double deviationMillis) {}

    /// @param at beats from the beginning
    /// @param beats how long it is held
    void write(Player player, int midi, double at, double beats, double velocity) {
        SplittableRandom random =
                randoms.computeIfAbsent(
                        player.stem(), stem -> new SplittableRandom(seed + 71L * stem.ordinal()));
        double beat = swung(at);
        double swayMillis = (random.nextDouble() + random.nextDouble() - 1);
        long sway = Math.round(swayMillis * player.deviationMillis() * 48);
        long start = Math.max(0, tempo.sampleAt(beat) + sway);
        long hold = tempo.sampleAt(beat + beats) - tempo.sampleAt(beat);
        double played = velocity * (1 + VELOCITY_DEVIATION * (2 * random.nextDouble() - 1));
        hold = Math.min(hold, tempo.lengthSamples() - start);
        if (hold > 0) {
            notes.add(
                    new Note(
                            player.stem(),
                            player.instrument(),
                            midi,
                            beat,
                            Math.max(0.05, Math.min(1, played)),
                            start,
                            hold));
        }
    }

    private double swung(double beat) {
        double within = beat - Math.floor(beat);
        return swing > 0 && Math.abs(within - 0.5) < ON_OFFBEAT ? beat + swing : beat;
    }

    /// All notes in the order they sound.
    List<Note> inOrder() {
        return ordered(notes);
    }

    /// Notes in the order they sound.
    static List<Note> ordered(List<Note> notes) {
        List<Note> ordered = new ArrayList<>(notes);
        ordered.sort(
                Comparator.comparingLong(Note::startSample)
                        .thenComparing(Note::stem)
                        .thenComparingInt(Note::midi));
        return ordered;
    }
}
