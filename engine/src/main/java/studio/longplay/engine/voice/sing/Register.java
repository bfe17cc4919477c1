package studio.longplay.engine.voice.sing;

import studio.longplay.engine.voice.VoiceShape;

import java.util.List;

/// The notes a voice sings with ease: from a little below its speaking pitch to an octave and a
/// half above it.
///
/// @param lowest MIDI pitch
/// @param highest MIDI pitch
public record Register(int lowest, int highest) {
    private static final int BELOW = 2;
    private static final int ABOVE = 18;

    /// Of a voice.
    public static Register of(VoiceShape shape) {
        double spoken = 69 + 12 * StrictMath.log(shape.pitchHz() / 440) / StrictMath.log(2);
        int middle = (int) Math.round(spoken);
        return new Register(middle - BELOW, middle + ABOVE);
    }

    double middle() {
        return (lowest + highest) / 2.0;
    }

    /// Whether a note is in it.
    public boolean holds(int midi) {
        return midi >= lowest && midi <= highest;
    }

    /// How many octaves up a melody is moved so that most of its notes are in it; 0 where nothing
    /// is won by moving it.
    int octavesFor(List<SungNote> notes) {
        int best = 0;
        double least = cost(notes, 0);
        for (int octaves = -4; octaves <= 4; octaves++) {
            double cost = cost(notes, octaves);
            if (cost < least - 1e-9) {
                least = cost;
                best = octaves;
            }
        }
        return best;
    }

    /// Beats outside, and how far outside they are.
    private double cost(List<SungNote> notes, int octaves) {
        double cost = 0;
        for (SungNote note : notes) {
            int midi = note.midi() + 12 * octaves;
            int away = Math.max(0, Math.max(lowest - midi, midi - highest));
            cost += away * (1 + note.beats());
        }
        return cost;
    }

    /// How many octaves up a melody is moved so that it lies in the middle.
    int octavesToMiddle(List<SungNote> notes) {
        double sum = 0;
        double beats = 0;
        for (SungNote note : notes) {
            sum += note.midi() * note.beats();
            beats += note.beats();
        }
        return (int) Math.round((middle() - sum / beats) / 12);
    }
}
