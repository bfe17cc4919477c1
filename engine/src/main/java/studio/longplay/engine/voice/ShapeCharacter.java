package studio.longplay.engine.voice;

import java.util.List;
import java.util.stream.Stream;

/// What makes the person of a voice another one: breathy, a child, younger, older. It is done to
/// the shape before anything is spoken.
public final class ShapeCharacter {
    /// Those there are.
    public static final List<String> NAMES = List.of("breathy", "child", "young", "old");

    private static final double LEAST_CHILD_HZ = 230;
    private static final double MOST_CHILD_HZ = 330;

    private ShapeCharacter() {}

    /// Whether it is about the person, not about the way of the sound.
    public static boolean isOne(String character) {
        return NAMES.contains(character);
    }

    /// A person so bent; a name that is none of [#NAMES] changes nothing.
    public static VoiceShape apply(String name, VoiceShape shape) {
        return switch (name) {
            case "breathy" -> airy(shape, 0.6, -2);
            case "child" -> child(shape);
            case "young" -> young(shape);
            case "old" -> old(shape);
            default -> shape;
        };
    }

    /// A voice in other characters, by its id `marcus+old+radio` and its name "Marcus (old,
    /// radio)".
    ///
    /// @param characters of [Prosody#CHARACTERS], in order
    public static Voice of(Voice base, List<String> characters) {
        List<String> all =
                Stream.concat(base.characters().stream(), characters.stream()).distinct().toList();
        return new Voice(
                base.id() + "+" + String.join("+", characters),
                base.name() + " (" + String.join(", ", characters) + ")",
                Stream.concat(base.tags().stream(), characters.stream()).distinct().toList(),
                base.languages(),
                base.origin(),
                base.parts(),
                base.licence(),
                all);
    }

    private static VoiceShape airy(VoiceShape of, double breath, double tiltDb) {
        return new VoiceShape(
                of.pitchHz(),
                of.pitchRange(),
                of.formantRatio(),
                of.rate(),
                Math.clamp(of.tiltDb() + tiltDb, -18, 18),
                Math.max(of.breath(), breath),
                of.roughness(),
                of.tremor(),
                of.equaliserDb());
    }

    /// Formants a fifth higher and at least those of a child of ten (Huber et al. 1999), a pitch to
    /// match, and no age in the tone.
    private static VoiceShape child(VoiceShape of) {
        return new VoiceShape(
                Math.clamp(of.pitchHz() * 1.55, LEAST_CHILD_HZ, MOST_CHILD_HZ),
                of.pitchRange(),
                Math.clamp(of.formantRatio() * 1.2, 1.06, 1.3),
                of.rate(),
                Math.clamp(of.tiltDb() + 2, -18, 18),
                of.breath() / 2,
                0,
                0,
                of.equaliserDb());
    }

    private static VoiceShape young(VoiceShape of) {
        return new VoiceShape(
                Math.clamp(of.pitchHz() * 1.1, 60, 400),
                Math.min(3, of.pitchRange() * 1.1),
                Math.min(1.35, of.formantRatio() * 1.05),
                Math.min(2, of.rate() * 1.07),
                Math.clamp(of.tiltDb() + 2, -18, 18),
                of.breath() / 2,
                of.roughness() / 3,
                0,
                of.equaliserDb());
    }

    /// Slower, hoarse, breathy and unsteady (Linville 1996, "The sound of senescence").
    private static VoiceShape old(VoiceShape of) {
        return new VoiceShape(
                Math.clamp(of.pitchHz() * 0.96, 60, 400),
                of.pitchRange(),
                of.formantRatio(),
                Math.max(0.5, of.rate() * 0.87),
                Math.clamp(of.tiltDb() + 1, -18, 18),
                Math.max(of.breath(), 0.4),
                Math.max(of.roughness(), 0.55),
                Math.max(of.tremor(), 0.55),
                of.equaliserDb());
    }
}
