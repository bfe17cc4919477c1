package studio.longplay.engine.render.preset;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.ExportPreset;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A preset of the user's own: one that comes with the program, and what is otherwise in it.
///
/// @param name by which it is chosen: lower case, digits and hyphens
/// @param title for people; may be empty
/// @param basis the name of the built-in preset it is made of
/// @param terms what is otherwise, by the keys of [PresetTerm]
public record OwnPreset(String name, String title, String basis, Map<String, String> terms) {
    public OwnPreset {
        terms = Collections.unmodifiableMap(new TreeMap<>(terms));
    }

    /// The same in words.
    public static OwnPreset of(String name, String title, ExportPreset basis, ExportPreset wanted) {
        return new OwnPreset(name, title, basis.name(), PresetTerms.differences(basis, wanted));
    }

    /// The same under another name.
    public OwnPreset withName(String other) {
        return new OwnPreset(other, title, basis, terms);
    }

    /// The same with another title.
    public OwnPreset withTitle(String other) {
        return new OwnPreset(name, other, basis, terms);
    }

    /// Whether both say the same, in whatever words: nothing is lost where one takes the other's
    /// place.
    ///
    /// @throws StudioFault.Input as [#preset]
    public boolean saysWhat(OwnPreset other) throws StudioFault.Input {
        return name.equals(other.name)
                && title.equals(other.title)
                && preset().equals(other.preset());
    }

    /// The preset itself.
    ///
    /// @throws StudioFault.Input `preset.basis-unknown` or `preset.term`
    public ExportPreset preset() throws StudioFault.Input {
        ExportPreset from =
                ExportPreset.find(basis)
                        .orElseThrow(() ->
                                new StudioFault.Input(
                                        "preset.basis-unknown",
                                        "The preset \""
                                                + name
                                                + "\" is made of \""
                                                + basis
                                                + "\", which there is not.",
                                        "Make it again from one that \"longplay presets list\""
                                                + " shows."));
        return PresetTerms.over(from.withName(name), terms);
    }
}
