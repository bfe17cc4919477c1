package studio.longplay.app.preview;

import studio.longplay.engine.render.preview.PreviewState;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.Timecode;

import java.util.Optional;

/// Time as editors write it: `hh:mm:ss:ff`.
final class FrameClock {
    private static final int RATE = PreviewState.RATE.numerator();
    private static final int FIELDS = 4;

    private FrameClock() {}

    /// The frame at a time, as `00:03:41:12`.
    static String text(MediaTime time) {
        long frame = Math.max(0, time.toFramesFloor(PreviewState.RATE));
        long seconds = frame / RATE;
        StringBuilder text = new StringBuilder(12);
        two(text, seconds / 3600).append(':');
        two(text, seconds / 60 % 60).append(':');
        two(text, seconds % 60).append(':');
        return two(text, frame % RATE).toString();
    }

    private static StringBuilder two(StringBuilder text, long number) {
        return number < 10 ? text.append('0').append(number) : text.append(number);
    }

    /// Reads `00:03:41:12`, and `1:02`, `90`, `1.5s`, `10m`; with `+` or `-` before it from where
    /// the playhead is.
    ///
    /// @return empty if it is no time
    static Optional<MediaTime> read(String typed, MediaTime now) {
        String text = typed.strip().replace('\u2212', '-');
        if (text.startsWith("+") || text.startsWith("-")) {
            boolean back = text.charAt(0) == '-';
            return absolute(text.substring(1))
                    .map(by -> back ? now.minus(by).max(MediaTime.ZERO) : now.plus(by));
        }
        return absolute(text);
    }

    private static Optional<MediaTime> absolute(String text) {
        String[] fields = text.split(":", -1);
        if (fields.length > FIELDS) {
            return Optional.empty();
        }
        try {
            if (fields.length != FIELDS) {
                return Optional.of(Timecode.parse(text));
            }
            long frames = Long.parseLong(fields[FIELDS - 1].strip());
            MediaTime seconds = Timecode.parse(text.substring(0, text.lastIndexOf(':')));
            return Optional.of(seconds.plus(MediaTime.ofFrames(frames, PreviewState.RATE)));
        } catch (IllegalArgumentException | ArithmeticException noTime) {
            return Optional.empty();
        }
    }
}
