package studio.longplay.app.inspector;

import studio.longplay.engine.time.FrameRate;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.Timecode;

import java.util.Locale;
import java.util.Optional;

/// Times as editors write them: `hh:mm:ss:ff`.
final class FrameTimes {
    private static final int FIELDS = 4;

    private FrameTimes() {}

    /// As `00:03:41:12`, the frame that is on then.
    static String text(MediaTime time, FrameRate rate) {
        long second = rate.numerator() / rate.denominator();
        long frames = Math.abs(time.toFramesFloor(rate));
        long seconds = frames / second;
        return String.format(
                Locale.ROOT,
                "%s%02d:%02d:%02d:%02d",
                time.ticks() < 0 ? "\u2212" : "",
                seconds / 3600,
                seconds / 60 % 60,
                seconds % 60,
                frames % second);
    }

    /// Reads `00:03:41:12`, `1:02`, `1.5s`, `10m`; with `+` or `-` before it so much later or
    /// earlier than now.
    ///
    /// @return empty if it is no time
    static Optional<MediaTime> read(String typed, MediaTime now, FrameRate rate) {
        String text = typed.strip().replace('\u2212', '-');
        if (text.startsWith("+") || text.startsWith("-")) {
            boolean back = text.charAt(0) == '-';
            return absolute(text.substring(1), rate).map(by -> back ? now.minus(by) : now.plus(by));
        }
        return absolute(text, rate);
    }

    private static Optional<MediaTime> absolute(String text, FrameRate rate) {
        try {
            if (text.split(":", -1).length != FIELDS) {
                return Optional.of(Timecode.parse(text));
            }
            int last = text.lastIndexOf(':');
            long frames = Long.parseLong(text.substring(last + 1).strip());
            MediaTime seconds = Timecode.parse(text.substring(0, last));
            return Optional.of(seconds.plus(MediaTime.ofFrames(frames, rate)));
        } catch (IllegalArgumentException | ArithmeticException noTime) {
            return Optional.empty();
        }
    }
}
