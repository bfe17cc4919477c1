package studio.longplay.engine.voice.zeroshot;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// Tones that were heard lately. Any number of threads may ask.
final class ToneMemory {
    private static final int MOST = 32;

    private final Map<Object, float[]> tones =
            new LinkedHashMap<>(2 * MOST, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, float[]> eldest) {
                    return size() > MOST;
                }
            };

    synchronized float @Nullable [] find(Object whose) {
        return tones.get(whose);
    }

    synchronized void keep(Object whose, float[] tone) {
        tones.put(whose, tone);
    }
}
