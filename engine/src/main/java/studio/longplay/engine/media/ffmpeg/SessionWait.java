package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.VideoSettings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/// Waits for a card's encoder: NVIDIA's drivers allow a few sessions at once, for all programs
/// together, and another worker's or program's session soon ends.
final class SessionWait {
    private static final Duration STEP = Duration.ofMillis(250);
    private static final int STEPS = 120;

    /// What the driver says when all sessions are taken, in the words of several versions.
    private static final List<String> TAKEN = List.of("openencodesessionex failed", "too many");

    private SessionWait() {}

    /// Opens a session as soon as the card has one.
    ///
    /// @throws StudioFault.Resource `encoder.unusable` at once if it cannot be opened for another
    ///   reason, or after half a minute
    static VideoSession open(VideoSettings settings) throws StudioFault {
        for (int step = 0; step < STEPS; step++) {
            try {
                return VideoSession.open(settings);
            } catch (StudioFault.Resource refused) {
                if (!isTaken(settings.encoder(), refused.sentence())) {
                    throw refused;
                }
                pause();
            }
        }
        return VideoSession.open(settings);
    }

    /// Whether an encoder is refused only because its card is busy.
    static boolean isTaken(String encoder, String sentence) {
        String words = sentence.toLowerCase(Locale.ROOT);
        return encoder.endsWith("_nvenc") && TAKEN.stream().anyMatch(words::contains);
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }
}
