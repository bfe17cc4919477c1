package studio.longplay.engine.render.deliver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells segments that were found finished from those that only repeat pictures of the film.
public final class SegmentRuns {
    private SegmentRuns() {}

    /// What was noted of segments, with those that show nothing new named so.
    ///
    /// @param noted one for each segment, or none at all
    public static List<SegmentRun> of(
            List<Manifest.SegmentEntry> segments, List<SegmentRun> noted) {
        if (noted.size() != segments.size()) {
            return List.of();
        }
        List<SegmentRun> runs = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < segments.size(); i++) {
            boolean nothingNew = !segments.get(i).groups().isEmpty();
            for (Manifest.GroupEntry group : segments.get(i).groups()) {
                nothingNew &= !seen.add(group.digest());
            }
            SegmentRun run = noted.get(i);
            runs.add(
                    nothingNew && run.how().equals(SegmentRun.REUSED)
                            ? new SegmentRun(SegmentRun.REPEATED, 0, 0, 0)
                            : run);
        }
        return runs;
    }
}
