package studio.longplay.engine.render.make;

import studio.longplay.engine.project.desk.StripRef;

import java.util.Optional;

/// Names of the tracks that sounds stand on, and which strip of the desk each of them passes.
final class Rows {
    private static final String LINE = "line ";
    private static final String USER = "user ";

    private Rows() {}

    static String ofSpeaker(String speakerKey) {
        return LINE + speakerKey;
    }

    static String ofTrack(String userTrackId) {
        return USER + userTrackId;
    }

    /// The strip of a row's source; none of what goes straight to its bus.
    static Optional<StripRef> source(String row, SceneStrips strips) {
        if (row.startsWith(LINE)) {
            return Optional.of(strips.speaker(row.substring(LINE.length())));
        }
        return row.startsWith(USER)
                ? Optional.of(new StripRef.OfTrack(row.substring(USER.length())))
                : Optional.empty();
    }
}
