package studio.longplay.app.timeline;

import studio.longplay.app.words.Words;
import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.timeline.Speed;

import java.util.Locale;

/// What is said of clips in words.
final class ClipText {
    private ClipText() {}

    /// What stands on it: what it is, and what is wrong with it.
    static String label(Words words, Clip clip) {
        return switch (clip.state()) {
            case READY ->
                    clip.isTooLong()
                            ? words.get("clip.unfinished", clip.label(), state(words, clip))
                            : clip.label();
            case WAITING, MAKING, FAILED ->
                    clip.kind() == ClipKind.CAPTION
                            ? clip.label()
                            : words.get("clip.unfinished", clip.label(), state(words, clip));
        };
    }

    static String state(Words words, Clip clip) {
        boolean spoken = clip.kind() == ClipKind.LINE || clip.kind() == ClipKind.CROWD;
        boolean own = clip.kind() == ClipKind.OWN_PICTURE || clip.kind() == ClipKind.OWN_SOUND;
        if (own && clip.state() == ClipState.FAILED) {
            return words.get("state.missing");
        }
        if (clip.isTooLong()) {
            return words.get("line.too-long");
        }
        String key = clip.state().name().toLowerCase(Locale.ROOT);
        return words.get((spoken ? "line." : "state.") + key);
    }

    static String track(Words words, TrackKind kind) {
        return words.get("track." + kind.name().toLowerCase(Locale.ROOT));
    }

    /// What a track is called.
    static String track(Words words, Track.Head head) {
        return head.name().isEmpty() ? track(words, head.kind()) : head.name();
    }

    /// `150 %`, or a sign for a frozen frame.
    static String speed(Speed speed) {
        return speed.isHeld() ? "❚❚" : String.format(Locale.ROOT, "%.0f %%", speed.ratio() * 100);
    }

    /// How far something moved: `+0:12` in seconds and frames.
    static String delta(long ticks) {
        long frames = Math.round((double) Math.abs(ticks) / PreviewState.RATE.ticksPerFrame());
        return String.format(
                Locale.ROOT, "%s%d:%02d", ticks < 0 ? "−" : "+", frames / 30, frames % 30);
    }

    /// `4.2 s`.
    static String length(Words words, Clip clip) {
        return words.get(
                "clip.length",
                String.format(
                        Words.spoken(), "%.1f", clip.range().duration().toSecondsForDisplay()));
    }

    /// For a tooltip: name, start and length, state, and why it failed.
    static String whole(Words words, Clip clip) {
        String said =
                words.get(
                        "clip.tip",
                        clip.label().isBlank() ? words.get("clip.nameless") : clip.label(),
                        ClockText.withFrames(clip.range().start()),
                        length(words, clip),
                        state(words, clip));
        return clip.trouble().isEmpty() ? said : said + "\n" + clip.trouble();
    }

    /// For who listens: the track as well.
    static String spoken(Words words, Tracks tracks, Clip clip) {
        return words.get(
                "clip.spoken",
                tracks.trackOf(clip.id()).map(track -> track(words, track.head())).orElse(""),
                clip.label().isBlank() ? words.get("clip.nameless") : clip.label(),
                ClockText.seconds(clip.range().start()),
                length(words, clip),
                state(words, clip));
    }
}
