package studio.longplay.engine.voice.clone;

import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.voice.zeroshot.CloningKind;

import java.util.Optional;

/// A way to a person's voice: the built-in match, or a model bundle that was installed.
///
/// @param id [#BUILT_IN], or the name of the bundle
/// @param name what people call it
/// @param kind which kind of bundle it is; empty for the built-in match
/// @param bends whether a base voice is chosen, which is then bent or converted; else the model
///   reads text itself
/// @param terms of the model in one sentence; empty for the built-in match
public record CloningMethod(
        String id, String name, Optional<String> kind, boolean bends, String terms) {
    /// Id of the match that every studio has.
    public static final String BUILT_IN = "built-in";

    /// Signal processing alone, without a model.
    public static CloningMethod builtIn() {
        return new CloningMethod(BUILT_IN, "Built-in match", Optional.empty(), true, "");
    }

    static CloningMethod of(CloningKind kind, InstalledBundle bundle) {
        return new CloningMethod(
                bundle.name(),
                bundle.card().name(),
                Optional.of(kind.bundle().name()),
                kind.converts(),
                bundle.card().terms());
    }

    public boolean isBuiltIn() {
        return kind.isEmpty();
    }
}
