package studio.longplay.engine.render.make;

import studio.longplay.engine.inference.run.CacheCount;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was found finished, by kind, in people's words.
public final class CacheReading {
    private static final Map<String, String> NAMES = names();

    private CacheReading() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("voice.take", "takes");
        names.put("voice.recorded", "takes");
        names.put("voice.mark", "marked takes");
        names.put("voice.profile", "voice profiles");
        names.put(Music.MAKER, "music");
        names.put(Music.STEMS_MAKER, "music stems");
        names.put("sfx", "effects");
        names.put("mix.stems", "mixed scenes");
        names.put("mix.spill", "mixed scenes");
        names.put("mix.rung", "mixed scenes");
        names.put("mix.master", "mastered scenes");
        names.put("mix.loudness", "loudness readings");
        names.put("group", "groups of pictures");
        names.put("aac", "sound chunks");
        names.put("opus", "sound chunks");
        return names;
    }

    /// Of what was asked for, in the order it is made.
    public static List<CacheCount.Rate> of(Tally tally) {
        Map<String, CacheCount.Rate> byName = new LinkedHashMap<>();
        NAMES.forEach((maker, name) -> {
            CacheCount.Rate rate = tally.rate(maker);
            if (rate.hits() + rate.misses() > 0) {
                byName.merge(
                        name,
                        new CacheCount.Rate(name, rate.hits(), rate.misses()),
                        (one, other) ->
                                new CacheCount.Rate(
                                        name,
                                        one.hits() + other.hits(),
                                        one.misses() + other.misses()));
            }
        });
        return List.copyOf(byName.values());
    }
}
