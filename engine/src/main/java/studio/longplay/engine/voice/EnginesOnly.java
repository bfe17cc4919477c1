package studio.longplay.engine.voice;

import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.util.List;

/// Engines that speak whatever voice they are asked for, and bring none.
record EnginesOnly(List<SpeechEngine> engines) implements VoiceProvider {
    @Override
    public String id() {
        return "engines";
    }

    @Override
    public String name() {
        return "Engines";
    }

    @Override
    public Offer look() {
        return new Offer(List.of(), engines, "");
    }
}
