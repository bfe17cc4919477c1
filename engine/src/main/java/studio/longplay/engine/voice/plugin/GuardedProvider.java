package studio.longplay.engine.voice.plugin;

import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A plug-in's provider: when it throws it has no voices and says why, and no voice of its can take
/// the place of another's.
///
/// @param jar the plug-in's file
/// @param provider somebody else's code
/// @param id asked once
/// @param name asked once
/// @param patience how long it may take to answer
record GuardedProvider(
        String jar, VoiceProvider provider, String id, String name, Duration patience)
        implements VoiceProvider {
    /// @throws Guard.Failure if it does not even say who it is
    static GuardedProvider of(String jar, VoiceProvider provider, Duration patience)
            throws Guard.Failure {
        return new GuardedProvider(
                jar,
                provider,
                Guard.within(patience, provider::id),
                Guard.within(patience, provider::name),
                patience);
    }

    @Override
    public Offer look() {
        try {
            Offer offer = Guard.within(patience, provider::look);
            List<SpeechEngine> engines = Guard.within(patience, () -> guarded(offer.engines()));
            Optional<String> foreign =
                    offer.voices().stream()
                            .map(Voice::id)
                            .filter(voice -> !isOurs(voice))
                            .findFirst()
                            .or(() ->
                                    engines.stream()
                                            .map(SpeechEngine::id)
                                            .filter(engine -> !isOurs(engine))
                                            .findFirst());
            return foreign.map(this::wrong)
                    .orElseGet(() -> new Offer(offer.voices(), engines, offer.absent()));
        } catch (Guard.Failure e) {
            return Offer.none(
                    "The plug-in "
                            + jar
                            + " failed when it was asked for its voices ("
                            + e.getMessage()
                            + "). Tell its makers, or take it out of the plug-ins folder.");
        }
    }

    private List<SpeechEngine> guarded(List<SpeechEngine> engines) throws Guard.Failure {
        List<SpeechEngine> guarded = new ArrayList<>();
        for (SpeechEngine engine : engines) {
            guarded.add(GuardedEngine.of(jar, engine));
        }
        return guarded;
    }

    private boolean isOurs(String other) {
        return other.equals(id) || other.startsWith(id + "-");
    }

    private Offer wrong(String other) {
        return Offer.none(
                "The plug-in "
                        + jar
                        + " calls something \""
                        + other
                        + "\", which does not begin with \""
                        + id
                        + "-\". Tell its makers, or take it out of the plug-ins folder.");
    }

    @Override
    public Optional<String> missing(String engine) {
        try {
            return isOurs(engine)
                    ? Guard.within(patience, () -> provider.missing(engine))
                    : Optional.empty();
        } catch (Guard.Failure e) {
            return Optional.of("The plug-in " + jar + " failed (" + e.getMessage() + ").");
        }
    }

    @Override
    public void close() {
        try {
            Guard.within(
                    patience,
                    () -> {
                        provider.close();
                        return true;
                    });
        } catch (Guard.Failure _) {
            // It is put away whatever it says to that.
        }
    }
}
