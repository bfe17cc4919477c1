package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.Manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Frames and seconds of a programme, without a leader in front of it, and where its scenes and
/// segments begin.
record FilmTime(long frames, double framesPerSecond, List<Long> sceneStarts) {
    private static final int[] STEPS_SECONDS = {
        1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1200, 1800, 3600
    };

    static FilmTime of(Manifest manifest) {
        List<Long> starts = new ArrayList<>();
        long at = 0;
        for (Manifest.SceneEntry scene : manifest.scenes()) {
            starts.add(at);
            at += scene.frames();
        }
        long frames = manifest.film().frames() - manifest.film().leaderFrames();
        return new FilmTime(Math.max(1, frames), rate(manifest.preset()), starts);
    }

    private static double rate(Manifest.PresetFacts preset) {
        String[] parts = preset.frameRate().split("/", 2);
        double numerator = Double.parseDouble(parts[0]);
        return parts.length == 1 ? numerator : numerator / Double.parseDouble(parts[1]);
    }

    double seconds() {
        return frames / framesPerSecond;
    }

    /// The first frame of a segment in the programme.
    long start(Manifest.SegmentEntry segment) {
        return segment.scene() < sceneStarts.size()
                ? sceneStarts.get(segment.scene()) + segment.firstFrame()
                : segment.firstFrame();
    }

    /// A distance between marks of a time axis that leaves at most twelve of them.
    static int stepSeconds(double length) {
        for (int step : STEPS_SECONDS) {
            if (length / step <= 12) {
                return step;
            }
        }
        return STEPS_SECONDS[STEPS_SECONDS.length - 1];
    }

    /// For example `0:01:20`.
    static String clock(double seconds) {
        long whole = (long) seconds;
        return String.format(
                Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
