package studio.longplay.engine.voice.zeroshot;

/// What the engines of one provider share.
record Shared(ModelHall hall, References references, BaseEngines bases) {}
