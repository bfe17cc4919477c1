package studio.longplay.engine.render.preset;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.render.ExportPreset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Presets in words: what one is, how two differ, and one changed by what somebody wrote. Projects,
/// preset files and the command line have all their settings in this form, see [PresetTerm].
public final class PresetTerms {
    /// Under it a project says of which built-in preset one of the user's own is made, so that the
    /// project can be delivered where that preset is not known.
    public static final String BASED_ON = "based-on";

    private static final Set<String> BESIDE = Set.of(BASED_ON, WantedLength.KEY, WantedLeader.KEY);

    private PresetTerms() {}

    /// All that a preset says, by the keys of the terms, in their order.
    public static Map<String, String> of(ExportPreset preset) {
        Map<String, String> terms = new LinkedHashMap<>();
        for (PresetTerm term : PresetTerm.values()) {
            terms.put(term.key(), term.of(preset));
        }
        return terms;
    }

    /// What has to be said about one preset to get another of the same kind.
    public static Map<String, String> differences(ExportPreset from, ExportPreset to) {
        Map<String, String> differences = new TreeMap<>();
        for (PresetTerm term : PresetTerm.values()) {
            String wanted = term.of(to);
            if (!wanted.isEmpty() && !wanted.equals(term.of(from))) {
                differences.put(term.key(), wanted);
            }
        }
        return differences;
    }

    /// A preset with some things otherwise.
    ///
    /// @param terms by the keys of [PresetTerm]
    /// @throws StudioFault.Input `preset.term` if one of them says nothing that we know
    public static ExportPreset over(ExportPreset preset, Map<String, String> terms)
            throws StudioFault.Input {
        for (String key : terms.keySet()) {
            if (PresetTerm.find(key).isEmpty() && !BESIDE.contains(key)) {
                throw new StudioFault.Input(
                        "preset.term",
                        "A preset says nothing about \"" + key + "\".",
                        "\"longplay presets show hd\" lists what it says.");
            }
        }
        ExportPreset changed = preset;
        for (PresetTerm term : PresetTerm.values()) {
            String text = terms.get(term.key());
            if (text != null) {
                changed = term.on(changed, text);
            }
        }
        return changed;
    }

    /// The preset a project asks for.
    ///
    /// @return empty if it names one that there is not
    /// @throws StudioFault.Input `preset.term` if what it says otherwise is nothing that we know
    public static Optional<ExportPreset> asked(ExportSettings settings) throws StudioFault.Input {
        String basis = settings.terms().getOrDefault(BASED_ON, settings.preset());
        Optional<ExportPreset> found = ExportPreset.find(basis);
        return found.isEmpty()
                ? found
                : Optional.of(over(found.get().withName(settings.preset()), settings.terms()));
    }

    /// How a project keeps a preset: by its name and what it says otherwise than the built-in one.
    ///
    /// @param basis the built-in preset it is made of
    public static ExportSettings keep(
            ExportSettings settings, ExportPreset basis, ExportPreset to) {
        Map<String, String> terms = differences(basis, to);
        for (String kept : List.of(WantedLength.KEY, WantedLeader.KEY)) {
            String said = settings.terms().get(kept);
            if (said != null) {
                terms.put(kept, said);
            }
        }
        if (!basis.name().equals(to.name())) {
            terms.put(BASED_ON, basis.name());
        }
        return settings.withPreset(to.name()).withTerms(terms);
    }
}
