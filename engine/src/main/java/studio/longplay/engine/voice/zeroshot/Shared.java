package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.voice.model.BaseEngines;

/// What the engines of one provider share.
record Shared(ModelHall hall, References references, BaseEngines bases) {}
