package studio.longplay.engine.render;

import studio.longplay.engine.inference.run.CacheCount;
import studio.longplay.engine.render.deliver.CacheFacts;
import studio.longplay.engine.render.make.Tally;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the manifest says of what was found finished, by kind.
final class CacheReading {
    private static final Map<String, String> NAMES = names();

    private CacheReading() {}

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("voice.take", "takes");
        names.put("voice.recorded", "takes");
        names.put("voice.mark", "marked takes");
        names.put("voice.profile", "voice profiles");
        names.put("music", "music");
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
    static List<CacheFacts> of(Tally tally) {
        Map<String, CacheFacts> byName = new LinkedHashMap<>();
        NAMES.forEach((maker, name) -> {
            CacheCount.Rate rate = tally.rate(maker);
            if (rate.hits() + rate.misses() > 0) {
                byName.merge(
                        name,
                        new CacheFacts(name, rate.hits(), rate.misses()),
                        (one, other) ->
                                new CacheFacts(
                                        name,
                                        one.hits() + other.hits(),
                                        one.misses() + other.misses()));
            }
        });
        return List.copyOf(byName.values());
    }
}
