package studio.longplay.engine.mix;

import java.util.List;

/// The knobs of a strip that move by themselves, in scene-local samples; a knob without keys stands
/// where the strip has it.
///
/// @param gain in dB, in order; -96 and less is silence
/// @param pan -1 (left) to 1 (right), in order
/// @param send in dB, in order; -96 and less is nothing
public record Rides(List<LevelKey> gain, List<LevelKey> pan, List<LevelKey> send) {
    /// Nothing moves.
    public static final Rides NONE = new Rides(List.of(), List.of(), List.of());

    public Rides {
        gain = List.copyOf(gain);
        pan = List.copyOf(pan);
        send = List.copyOf(send);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
