package studio.longplay.engine.render.preset;

import studio.longplay.engine.fault.StudioFault;

import java.util.Map;
import java.util.TreeMap;

/// One thing that was found before the work began.
///
/// @param code stays the same in all versions, for example `preset.container`
/// @param sentence what it is
/// @param remedy what would work
/// @param instead the same as terms of a preset, see [PresetTerm]; empty if none would mend it
public record Objection(
        Grade grade, String code, String sentence, String remedy, Map<String, String> instead) {
    /// How bad it is.
    public enum Grade {
        /// The work would fail, so it does not begin.
        REFUSAL,
        /// It can be made, but hardly as it is meant.
        WARNING
    }

    public Objection {
        instead = java.util.Collections.unmodifiableMap(new TreeMap<>(instead));
    }

    static Objection refusal(
            String code, String sentence, String remedy, Map<String, String> instead) {
        return new Objection(Grade.REFUSAL, code, sentence, remedy, instead);
    }

    static Objection warning(
            String code, String sentence, String remedy, Map<String, String> instead) {
        return new Objection(Grade.WARNING, code, sentence, remedy, instead);
    }

    /// A fault as a objection.
    public static Objection of(StudioFault fault) {
        return refusal(fault.code(), fault.sentence(), fault.remedy(), Map.of());
    }

    public boolean refuses() {
        return grade == Grade.REFUSAL;
    }
}
