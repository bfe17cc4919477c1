package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.SegmentRun;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The film as ribbons of its segments, ten minutes or less each, coloured by how their pictures
/// came into it: drawn now, found finished, or the packets of pictures that the film has already.
final class SegmentMap {
    private static final int WIDTH = 980;
    private static final int LEFT = 56;
    private static final int ROW = 28;
    private static final int RIBBON = 20;
    private static final double LONGEST_SECONDS = 600;
    private static final String UNKNOWN = "made";

    private final List<Manifest.SegmentEntry> segments;
    private final List<SegmentRun> runs;
    private final FilmTime time;
    private final double rowFrames;
    private final Map<String, Long> framesByKind = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    SegmentMap(Manifest manifest, FilmTime time) {
        this.segments = manifest.segments();
        this.runs = manifest.run().segments();
        this.time = time;
        double rowSeconds = Math.min(LONGEST_SECONDS, time.seconds());
        this.rowFrames = rowSeconds * time.framesPerSecond();
        for (String kind : List.of(SegmentRun.DRAWN, SegmentRun.REUSED, SegmentRun.REPEATED)) {
            framesByKind.put(kind, 0L);
        }
    }

    String draw() {
        int rows = (int) Math.max(1, StrictMath.ceil(time.frames() / rowFrames - 1e-9));
        Drawing map = new Drawing(WIDTH, rows * ROW, "Map of " + segments.size() + " segments");
        for (int row = 0; row < rows; row++) {
            double seconds = row * rowFrames / time.framesPerSecond();
            map.text("end", LEFT - 8, row * ROW + RIBBON / 2.0 + 6, FilmTime.clock(seconds));
        }
        for (int i = 0; i < segments.size(); i++) {
            map.remark(words(i));
            segment(map, segments.get(i), how(i));
            map.endRemark();
        }
        return map.end();
    }

    private String how(int index) {
        return index < runs.size() ? runs.get(index).how() : UNKNOWN;
    }

    private void segment(Drawing map, Manifest.SegmentEntry segment, String how) {
        long at = time.start(segment);
        if (segment.groups().isEmpty()) {
            part(map, how, at, at + segment.frames(), segment.frames());
            return;
        }
        for (Manifest.GroupEntry group : segment.groups()) {
            boolean first = seen.add(group.digest());
            String kind = first || how.equals(UNKNOWN) ? how : SegmentRun.REPEATED;
            long next = at + group.frames();
            part(map, kind, at, next, group.frames());
            at = next;
        }
    }

    private void part(Drawing map, String kind, long from, long to, long frames) {
        framesByKind.merge(kind, frames, Long::sum);
        double at = from;
        while (at < to) {
            int row = (int) (at / rowFrames);
            double end = Math.min((double) to, (row + 1) * rowFrames);
            double scale = (WIDTH - LEFT) / rowFrames;
            double width = Math.max(0.4, (end - at) * scale - (end == to ? 0.7 : 0));
            map.box(kind, LEFT + (at - row * rowFrames) * scale, row * ROW + 2.0, width, RIBBON);
            at = end;
        }
    }

    private String words(int index) {
        Manifest.SegmentEntry segment = segments.get(index);
        String took = "";
        if (index < runs.size() && runs.get(index).wallMillis() > 0) {
            took = String.format(Locale.ROOT, " in %.1f s", runs.get(index).wallMillis() / 1000.0);
        }
        return "Segment %d, scene %d, %s, %d frames: %s%s"
                .formatted(
                        index + 1,
                        segment.scene() + 1,
                        FilmTime.clock(time.start(segment) / time.framesPerSecond()),
                        segment.frames(),
                        how(index),
                        took);
    }

    /// Frames by how they came into the film; all known once it is drawn.
    Map<String, Long> framesByKind() {
        return framesByKind;
    }
}
