package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.inference.bundle.InstalledBundle;
import studio.longplay.engine.inference.run.Loading;
import studio.longplay.engine.inference.run.ModelKeeper;
import studio.longplay.engine.voice.model.BaseEngines;

/// What the engines of one provider share.
record Shared(ModelKeeper keeper, References references, BaseEngines bases) {
    static Loading<Pipeline> loading(CloningKind kind, InstalledBundle bundle) {
        return Loading.of(kind.bundle(), bundle, kind.opener()::open);
    }
}
