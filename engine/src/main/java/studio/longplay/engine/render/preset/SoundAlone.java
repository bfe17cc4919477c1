package studio.longplay.engine.render.preset;

import studio.longplay.engine.render.ExportPreset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a delivery without pictures leaves unused of what was asked for.
final class SoundAlone {
    private static final String CODE = "preset.sound-alone";
    private static final String REMEDY = "Leave that out, or choose a preset for films.";
    private static final List<PresetTerm> OF_PICTURES =
            List.of(
                    PresetTerm.SIZE,
                    PresetTerm.RATE,
                    PresetTerm.CODEC,
                    PresetTerm.LADDER,
                    PresetTerm.GOP,
                    PresetTerm.EFFORT,
                    PresetTerm.MOTION,
                    PresetTerm.ENCODER,
                    PresetTerm.CONTAINER);

    private SoundAlone() {}

    /// A warning that names it; empty where nothing is otherwise than in the preset of that kind
    /// that comes with the program.
    static Optional<Objection> unused(ExportPreset preset) {
        ExportPreset usual =
                ExportPreset.ALL.stream()
                        .filter(one -> one.kind() == preset.kind())
                        .findFirst()
                        .orElseThrow();
        Map<String, String> instead = new TreeMap<>();
        List<String> unused = new ArrayList<>();
        for (PresetTerm term : OF_PICTURES) {
            if (!term.of(preset).equals(term.of(usual))) {
                instead.put(term.key(), term.of(usual));
                unused.add(term.key());
            }
        }
        if (preset.picture().ownBitRate()) {
            instead.put(PresetTerm.LADDER.key(), PresetTerm.LADDER.of(usual));
            unused.add(PresetTerm.BIT_RATE.key());
        }
        boolean burned = preset.delivery().captions().filter(choice -> choice.burned()).isPresent();
        if (burned) {
            instead.put(PresetTerm.CAPTIONS.key(), "none");
            unused.add(PresetTerm.CAPTIONS.key());
        }
        return unused.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Objection.warning(CODE, sentence(preset, usual, unused), REMEDY, instead));
    }

    private static String sentence(ExportPreset preset, ExportPreset usual, List<String> unused) {
        String names = String.join(", ", unused);
        boolean moved =
                unused.contains(PresetTerm.CONTAINER.key())
                        && preset.sound().codec() != usual.sound().codec()
                        && preset.sound().codec() == preset.delivery().container().usualSound();
        return moved
                ? "Sound alone has no pictures, so this is not used: %s. Its sound is %s, as that container has it."
                        .formatted(names, preset.sound().codec().words())
                : "Sound alone has no pictures, so this is not used: %s.".formatted(names);
    }
}
