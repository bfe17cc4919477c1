package studio.longplay.engine.voice.provider;

import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.engine.SpeechEngine;

import java.util.List;
import java.util.Optional;

/// Brings voices and speaks them. To add one, implement this, pass the conformance kit in the tests
/// beside it, and name it in [Providers].
public interface VoiceProvider {
    /// Stable, lower case, for files and recipes: `built-in`, `espeak-ng`.
    String id();

    /// What people call it.
    String name();

    /// Looks what there is now. May start a program or read files; never fails: who has nothing
    /// says why.
    Offer look();

    /// Why an engine that a voice asks for is not here, with a remedy, if it is of a kind this
    /// provider could have.
    default Optional<String> missing(String engine) {
        return Optional.empty();
    }

    /// Gives back what its engines hold; they may be asked again and take it anew.
    default void close() {}

    /// What a provider has.
    ///
    /// @param voices each with an id no other provider's voice has, and an engine of `engines` or,
    ///   for imported voices, of another provider
    /// @param engines that speak them
    /// @param absent why there are no voices, with a remedy; empty if there are
    record Offer(List<Voice> voices, List<SpeechEngine> engines, String absent) {
        public Offer {
            voices = List.copyOf(voices);
            engines = List.copyOf(engines);
        }

        /// Nothing, and why.
        public static Offer none(String why) {
            return new Offer(List.of(), List.of(), why);
        }
    }
}
