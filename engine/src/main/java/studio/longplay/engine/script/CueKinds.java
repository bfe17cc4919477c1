package studio.longplay.engine.script;

import java.util.List;
import java.util.Map;

/// The kinds of cue there are, and which of them a misspelt one was probably meant to be.
final class CueKinds {
    static final List<String> ALL =
            List.of(
                    "music",
                    "sfx",
                    "sound",
                    "picture",
                    "voice",
                    "pause",
                    "chapter",
                    "song",
                    "ensemble");

    private static final Map<String, String> OTHER_WORDS =
            Map.ofEntries(
                    Map.entry("image", "picture"),
                    Map.entry("img", "picture"),
                    Map.entry("photo", "picture"),
                    Map.entry("video", "picture"),
                    Map.entry("backdrop", "picture"),
                    Map.entry("choir", "ensemble"),
                    Map.entry("chorus", "ensemble"),
                    Map.entry("melody", "song"),
                    Map.entry("score", "music"),
                    Map.entry("fx", "sfx"),
                    Map.entry("effect", "sfx"),
                    Map.entry("wait", "pause"),
                    Map.entry("silence", "pause"),
                    Map.entry("beat", "pause"),
                    Map.entry("speaker", "voice"));

    private static final int FARTHEST = 2;

    private CueKinds() {}

    /// The kind that was probably meant.
    ///
    /// @param kind in lower case
    /// @return empty if none is near
    static String nearest(String kind) {
        String best = OTHER_WORDS.getOrDefault(kind, "");
        int bestDistance = best.isEmpty() ? FARTHEST + 1 : 0;
        for (String known : ALL) {
            if (Math.abs(kind.length() - known.length()) > FARTHEST) {
                continue;
            }
            int distance = EditDistance.between(kind, known);
            if (distance < bestDistance && 2 * distance < known.length()) {
                best = known;
                bestDistance = distance;
            }
        }
        return best;
    }
}
