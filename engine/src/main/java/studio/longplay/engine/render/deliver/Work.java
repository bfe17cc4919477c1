package studio.longplay.engine.render.deliver;

/// How much was made and how much was found finished.
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
        boolean filmReused) {
    public static final Work NONE = new Work(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, false);

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
