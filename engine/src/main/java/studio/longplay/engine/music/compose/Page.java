package studio.longplay.engine.music.compose;

import studio.longplay.engine.music.score.Instrument;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Note;
import studio.longplay.engine.music.score.Tempo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/// Where the parts write their notes; humanises them on the way.
///
/// Played time differs from the grid by a triangular deviation without bias, so that the tempo
/// stays exact.
final class Page {
    private static final double VELOCITY_DEVIATION = 0.09;

    private final Tempo tempo;
    private final SplittableRandom random;
    private final List<Note> notes = new ArrayList<>();

    Page(Tempo tempo, SplittableRandom random) {
        this.tempo = tempo;
        this.random = random;
    }

    /// Who writes: a stem, its instrument, and how far off the grid it may play.
    record Player(MusicStem stem, Instrument instrument, double deviationMillis) {}

    /// @param beat beats from the beginning
    /// @param beats how long it is held
    void write(Player player, int midi, double beat, double beats, double velocity) {
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

    /// All notes in the order they sound.
    List<Note> inOrder() {
        notes.sort(
                Comparator.comparingLong(Note::startSample)
                        .thenComparing(Note::stem)
                        .thenComparingInt(Note::midi));
        return notes;
    }
}
