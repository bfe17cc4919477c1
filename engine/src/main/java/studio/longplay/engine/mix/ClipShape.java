package studio.longplay.engine.mix;

import java.util.List;

/// What changes within a clip beside its plain fades.
///
/// @param ramps whose factors are multiplied
/// @param volume in dB on top of the clip's gain, in order; -96 and less is silence; empty for none
/// @param pan in the clip's place, in order; empty for none
/// @param goesOn whether the next scene goes on with it: it then has no fade at its scene's end
public record ClipShape(
        List<Ramp> ramps, List<LevelKey> volume, List<LevelKey> pan, boolean goesOn) {
    /// Nothing changes.
    public static final ClipShape NONE = new ClipShape(List.of(), List.of(), List.of(), false);

    public ClipShape {
        ramps = List.copyOf(ramps);
        volume = List.copyOf(volume);
        pan = List.copyOf(pan);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /// Seen from a clip that begins so many samples earlier.
    public ClipShape shiftedBy(long samples) {
        return new ClipShape(
                ramps.stream().map(ramp -> ramp.shiftedBy(samples)).toList(),
                volume.stream().map(key -> key.shiftedBy(samples)).toList(),
                pan.stream().map(key -> key.shiftedBy(samples)).toList(),
                goesOn);
    }
}
