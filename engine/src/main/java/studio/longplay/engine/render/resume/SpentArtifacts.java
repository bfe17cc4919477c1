package studio.longplay.engine.render.resume;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Digest;

import java.util.LinkedHashSet;
import java.util.Set;

/// What a delivered film no longer needs of the store: it is in the film, or in the stems beside
/// it. Takes, music and effects stay, which cost most to make again.
public final class SpentArtifacts {
    private final Set<Digest> keys;

    private SpentArtifacts(Set<Digest> keys) {
        this.keys = keys;
    }

    /// Of the work that was counted.
    public static SpentArtifacts of(Tally tally) {
        Set<Digest> keys = new LinkedHashSet<>();
        Tally.JOINED.forEach(maker -> keys.addAll(tally.keysOf(maker)));
        return new SpentArtifacts(keys);
    }

    /// Takes it out of the store. Another film that shares some of it makes that again.
    public ArtifactStore.Purged remove(ArtifactStore store) throws StudioFault {
        long artifacts = 0;
        long bytes = 0;
        for (Digest key : keys) {
            long freed = store.remove(key);
            artifacts += freed > 0 ? 1 : 0;
            bytes += freed;
        }
        return new ArtifactStore.Purged(artifacts, bytes);
    }
}
