package studio.longplay.engine.render.deliver;

import com.fasterxml.jackson.annotation.JsonInclude;

/// How much was made and how much was found finished.
///
/// @param groupsDrawn groups of pictures that were drawn and encoded; 0 in version 1
/// @param groupsRepeated how often the packets of a group are in the film again; 0 in version 1
public record Work(
        int linesSpoken,
        int linesReused,
        int segmentsRendered,
        int segmentsReused,
        int soundsMade,
        int soundsReused,
        long framesPainted,
        long framesRepeated,
        long paintMillis,
        long encodeMillis,
        boolean filmReused,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int groupsDrawn,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int groupsRepeated) {
    public static final Work NONE = new Work(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false);

    /// Where groups were not counted.
    public Work(
            int linesSpoken,
            int linesReused,
            int segmentsRendered,
            int segmentsReused,
            int soundsMade,
            int soundsReused,
            long framesPainted,
            long framesRepeated,
            long paintMillis,
            long encodeMillis,
            boolean filmReused) {
        this(
                linesSpoken,
                linesReused,
                segmentsRendered,
                segmentsReused,
                soundsMade,
                soundsReused,
                framesPainted,
                framesRepeated,
                paintMillis,
                encodeMillis,
                filmReused,
                0,
                0);
    }

    /// The same with its groups counted.
    public Work withGroups(int drawn, int repeated) {
        return new Work(
                linesSpoken,
                linesReused,
                segmentsRendered,
                segmentsReused,
                soundsMade,
                soundsReused,
                framesPainted,
                framesRepeated,
                paintMillis,
                encodeMillis,
                filmReused,
                drawn,
                repeated);
    }

    /// For example `1 line spoken, 2 of 45 segments rendered, 43 reused`.
    public String sentence() {
        int segments = segmentsRendered + segmentsReused;
        return "%s spoken, %d of %s rendered, %d reused"
                .formatted(
                        count(linesSpoken, "line"),
                        segmentsRendered,
                        count(segments, "segment"),
                        segmentsReused);
    }

    static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
