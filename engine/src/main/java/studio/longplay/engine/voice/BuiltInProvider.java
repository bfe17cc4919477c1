package studio.longplay.engine.voice;

import studio.longplay.engine.voice.engine.FreeTtsEngine;
import studio.longplay.engine.voice.engine.MaryEngine;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.util.List;

/// The voices every studio has, spoken by MaryTTS, and by FreeTTS where that fails.
public final class BuiltInProvider implements VoiceProvider {
    private final Offer offer =
            new Offer(BuiltInVoices.all(), List.of(new MaryEngine(), new FreeTtsEngine()), "");

    @Override
    public String id() {
        return VoiceOrigin.BUILT_IN;
    }

    @Override
    public String name() {
        return "Longplay";
    }

    @Override
    public Offer look() {
        return offer;
    }
}
