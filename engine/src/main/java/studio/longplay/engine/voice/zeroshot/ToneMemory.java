package studio.longplay.engine.voice.zeroshot;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.inference.run.CacheCount;
import studio.longplay.engine.inference.run.Caches;

import java.util.LinkedHashMap;
import java.util.Map;

/// Tones that were heard lately, counted as `voice tones`. Any number of threads may ask.
final class ToneMemory {
    private static final int MOST = 32;

    private final CacheCount count;

    private final Map<Object, float[]> tones =
            new LinkedHashMap<>(2 * MOST, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, float[]> eldest) {
                    return size() > MOST;
                }
            };

    ToneMemory(Caches caches) {
        count = caches.count("voice tones");
    }

    synchronized float @Nullable [] find(Object whose) {
        float[] tone = tones.get(whose);
        count.asked(tone != null);
        return tone;
    }

    synchronized void keep(Object whose, float[] tone) {
        tones.put(whose, tone);
    }
}
