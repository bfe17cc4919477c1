package studio.longplay.engine.render.preset;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.ExportSettings;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.Timecode;

import java.util.Optional;

/// How long a programme is to be, as it is written: `120m`, `1:45:00`, `90s`.
public final class WantedLength {
    /// Under it a project says so among its terms.
    public static final String KEY = "length";

    private static final MediaTime SHORTEST = MediaTime.ofMillis(5_000);
    private static final MediaTime LONGEST = MediaTime.ofMillis(12 * 3_600_000L);

    private WantedLength() {}

    /// What a project says; empty where it says nothing.
    ///
    /// @throws StudioFault.Input `option.length`
    public static Optional<MediaTime> of(ExportSettings settings) throws StudioFault.Input {
        String text = settings.terms().get(KEY);
        return text == null ? Optional.empty() : Optional.of(read(text));
    }

    /// Reads it.
    ///
    /// @throws StudioFault.Input `option.length` if it is no length, or not 5 seconds to 12 hours
    public static MediaTime read(String text) throws StudioFault.Input {
        try {
            MediaTime length = Timecode.parse(text.strip());
            if (length.isBefore(SHORTEST) || length.isAfter(LONGEST)) {
                throw new IllegalArgumentException("too short or too long: " + text);
            }
            return length;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new StudioFault.Input(
                    "option.length",
                    "\"" + text + "\" is no length of a programme.",
                    "Write it like 120m, 1:45:00 or 90s, from 5 seconds to 12 hours.",
                    e);
        }
    }
}
