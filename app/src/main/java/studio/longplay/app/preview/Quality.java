package studio.longplay.app.preview;

import java.util.List;

/// How finely the picture is painted while it plays; at rest it is always as fine as the room.
///
/// @param lines the most of the picture's height in pixels; [#AUTOMATIC] or [#FULL]
public record Quality(int lines) {
    /// As fine as this machine manages in real time.
    public static final Quality AUTOMATIC = new Quality(0);

    /// As fine as the room.
    public static final Quality FULL = new Quality(Integer.MAX_VALUE);

    /// All there are to choose among.
    public static final List<Quality> CHOICES =
            List.of(
                    AUTOMATIC,
                    FULL,
                    new Quality(1080),
                    new Quality(720),
                    new Quality(540),
                    new Quality(360));

    public Quality {
        lines = Math.max(0, lines);
    }

    public boolean isAutomatic() {
        return lines == 0;
    }
}
