package studio.longplay.engine.render.interchange;

import java.util.Locale;
import java.util.Optional;

/// A document in which another program can read the timeline.
public enum Format {
    /// OpenTimelineIO, `.otio`: all of it, ours included.
    OTIO("otio", "OpenTimelineIO"),
    /// CMX 3600 edit decision lists, `.edl`: one file for each track.
    EDL("edl", "CMX 3600 EDL"),
    /// Final Cut Pro XML 1.10, `.fcpxml`.
    FCPXML("fcpxml", "FCPXML"),
    /// MLT XML, `.mlt`: what melt plays and Kdenlive and Shotcut open.
    MLT("mlt", "MLT XML");

    private final String suffix;
    private final String title;

    Format(String suffix, String title) {
        this.suffix = suffix;
        this.title = title;
    }

    /// Of its files, without the dot.
    public String suffix() {
        return suffix;
    }

    /// For people.
    public String title() {
        return title;
    }

    public static Optional<Format> find(String suffix) {
        String wanted = suffix.toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (format.suffix.equals(wanted)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
