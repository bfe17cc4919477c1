package studio.longplay.app.script;

import studio.longplay.app.words.Words;
import studio.longplay.engine.time.MediaTime;

import java.util.Locale;

/// What a line's mark says.
final class MarkWords {
    private MarkWords() {}

    /// @param wide whether there is room for more than a word
    static String of(LineMark mark, boolean wide, Words words) {
        double seconds = (double) mark.length().ticks() / MediaTime.TICKS_PER_SECOND;
        return switch (mark.state()) {
            case SPOKEN -> words.get("mark.spoken", seconds);
            case FALLBACK -> words.get(wide ? "mark.fallback" : "mark.spoken", seconds);
            case TOO_LONG -> words.get(wide ? "mark.too-long.wide" : "mark.too-long", seconds);
            case WAITING -> words.get("mark.waiting");
            case SPEAKING -> words.get("mark.speaking");
            case STALE -> words.get(wide ? "mark.stale.wide" : "mark.stale");
            case FAILED -> words.get("mark.failed");
        };
    }

    static String tip(LineMark mark, Words words) {
        String voice = words.get("mark.voice", mark.voice());
        return switch (mark.state()) {
            case SPOKEN -> voice;
            case TOO_LONG ->
                    words.get(
                            "mark.too-long.tip",
                            mark.length().toSecondsForDisplay(),
                            mark.fit().slot().map(MediaTime::toSecondsForDisplay).orElse(0.0),
                            mark.fit().rateToFit());
            case WAITING, SPEAKING -> voice + "\n" + words.get("mark.waiting.tip");
            case STALE -> voice + "\n" + words.get("mark.stale.tip");
            case FALLBACK -> words.get("mark.fallback.tip", mark.voice(), mark.told().orElse(""));
            case FAILED -> mark.told().orElse(voice);
        };
    }

    static String styleClass(LineMark.State state) {
        return "script-mark-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
