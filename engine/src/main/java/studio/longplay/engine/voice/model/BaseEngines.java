package studio.longplay.engine.voice.model;

import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The engines of other providers, whose speech can be converted. A provider is looked at only when
/// one of its engines is asked for and not known yet.
public final class BaseEngines {
    private final List<VoiceProvider> providers;
    private final Map<String, SpeechEngine> known = new HashMap<>();

    public BaseEngines(List<VoiceProvider> providers) {
        this.providers = List.copyOf(providers);
    }

    /// The engine of that id.
    ///
    /// @throws EngineFailure if none has it
    public synchronized SpeechEngine find(String id) throws EngineFailure {
        for (VoiceProvider provider : providers) {
            if (known.containsKey(id)) {
                break;
            }
            provider.look().engines().forEach(engine -> known.putIfAbsent(engine.id(), engine));
        }
        SpeechEngine engine = known.get(id);
        if (engine == null) {
            throw new EngineFailure("its base voice's engine " + id + " is not on this machine");
        }
        return engine;
    }
}
