package studio.longplay.engine.voice.plugin;

import studio.longplay.engine.voice.provider.VoiceProvider;

/// A jar among the plug-ins.
public sealed interface FoundPlugin {
    /// Name of the jar's file.
    String jar();

    /// What brings its voices; of a faulty one, a provider that says why there are none.
    VoiceProvider provider();

    /// Loaded.
    ///
    /// @param version as it says itself
    record Loaded(String jar, String version, VoiceProvider provider) implements FoundPlugin {}

    /// Not to be used.
    ///
    /// @param code stable, for programs: `plugin.empty`, `plugin.broken`, `plugin.version`,
    ///   `plugin.id`, `plugin.failed`
    /// @param reason one sentence
    /// @param remedy what to do about it
    record Faulty(String jar, String code, String reason, String remedy) implements FoundPlugin {
        @Override
        public VoiceProvider provider() {
            return new Absent(jar, reason + " " + remedy);
        }
    }

    /// Nobody, and why.
    ///
    /// @param id the jar's name
    record Absent(String id, String why) implements VoiceProvider {
        @Override
        public String name() {
            return "Plug-in " + id;
        }

        @Override
        public Offer look() {
            return Offer.none(why);
        }
    }
}
