package studio.longplay.engine.music.compose;

import java.util.List;

/// A chord of one bar.
///
/// @param step scale step of its root, 0 is the tonic
/// @param tones pitch classes from the root up: root, third, fifth
/// @param color pitch class of an added seventh or ninth, the root's if there is none
/// @param raisesLeadingTone whether it is the dominant of a minor key with a major third
record Chord(int step, List<Integer> tones, int color, boolean raisesLeadingTone) {
    int root() {
        return tones.getFirst();
    }

    /// Whether a MIDI pitch is one of its three tones.
    boolean contains(int midi) {
        return tones.contains(Math.floorMod(midi, 12));
    }
}
