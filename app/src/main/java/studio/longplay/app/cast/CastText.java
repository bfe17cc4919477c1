package studio.longplay.app.cast;

import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.Voice;

import java.util.Locale;

/// What the cast list writes.
final class CastText {
    private static final double LEAST_SHARE = 0.005;

    private final Words words;

    CastText(Words words) {
        this.words = words;
    }

    String voice(CastRow row) {
        return row.voice().map(Voice::name).orElse(words.get("row.voice.none"));
    }

    String tags(Voice voice) {
        return String.join(", ", VoicePool.tagsOf(voice).stream().map(EngineWords::tag).toList());
    }

    /// `5 lines · 61 words · 0:24`.
    String figures(CastRow row) {
        return words.get("row.lines", row.lines())
                + " · "
                + words.get("row.words", row.words())
                + " · "
                + clock(row.length());
    }

    String share(CastRow row) {
        return row.share() < LEAST_SHARE
                ? words.get("row.share.little")
                : words.get("row.share", row.share());
    }

    String reason(CastRow row) {
        if (row.alias().isPresent()) {
            return words.get("row.alias", row.alias().get());
        }
        return row.chosen() ? words.get("row.chosen") : EngineWords.castingReason(row.reason());
    }

    String state(CastRow row) {
        if (row.failed() > 0) {
            return words.get("row.spoken.failed", row.failed());
        }
        return row.spoken() == row.lines()
                ? words.get("row.spoken")
                : words.get("row.spoken.some", row.spoken(), row.lines());
    }

    String aloud(CastRow row) {
        return words.get(
                "row.spoken-text",
                row.speaker().name(),
                voice(row),
                words.get("row.lines", row.lines()),
                words.get("row.words", row.words()),
                clock(row.length()));
    }

    static String clock(MediaTime length) {
        long seconds = (length.toMillisFloor() + 500) / 1000;
        return seconds < 3600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60);
    }
}
