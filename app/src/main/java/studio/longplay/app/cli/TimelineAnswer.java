package studio.longplay.app.cli;

import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.render.ProjectTimeline;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.Timecode;

import java.util.ArrayList;
import java.util.List;

/// A timeline in words and numbers.
///
/// @param duration as people read it, `0:01:02.345`
/// @param spoken how many of the lines are spoken; the times of the others are reckoned
record TimelineAnswer(
        String title,
        String duration,
        long durationMillis,
        int lines,
        int spoken,
        List<Track> tracks,
        List<Mark> markers,
        List<Lost> lost) {
    private static final int NAME = 48;

    record Track(String name, boolean locked, boolean off, List<Clip> clips) {}

    /// @param scene counted from 1
    record Clip(
            String name,
            int scene,
            String start,
            String end,
            long startMillis,
            long endMillis,
            long sourceStartMillis,
            boolean treated) {
        static Clip of(Strip strip) {
            return new Clip(
                    strip.name(),
                    strip.scene() + 1,
                    Timecode.of(strip.start()),
                    Timecode.of(strip.end()),
                    strip.start().toMillisFloor(),
                    strip.end().toMillisFloor(),
                    strip.sourceStart().toMillisFloor(),
                    !strip.treatment().isNone());
        }
    }

    record Mark(String name, String colour, String start, long startMillis, long lengthMillis) {
        static Mark of(Board.Mark mark) {
            MediaTime start = mark.range().start();
            return new Mark(
                    mark.marker().name(),
                    mark.marker().colour().name(),
                    Timecode.of(start),
                    start.toMillisFloor(),
                    mark.range().duration().toMillisFloor());
        }
    }

    record Lost(String name, String sentence) {}

    static TimelineAnswer of(ProjectTimeline timeline) {
        Board board = timeline.board();
        return new TimelineAnswer(
                timeline.programme().title(),
                Timecode.of(board.duration()),
                board.duration().toMillisFloor(),
                timeline.script().lines().size(),
                timeline.takes().size(),
                board.rows().stream().map(TimelineAnswer::track).toList(),
                board.marks().stream().map(Mark::of).toList(),
                board.lost().stream().map(lost -> new Lost(lost.name(), lost.sentence())).toList());
    }

    private static Track track(Board.Row row) {
        return new Track(
                row.name(), row.locked(), row.off(), row.strips().stream().map(Clip::of).toList());
    }

    /// For people; tracks without clips are left out.
    List<String> words() {
        List<String> said = new ArrayList<>();
        said.add(title + ", " + duration + (spoken < lines ? reckoned() : ""));
        for (Track track : tracks) {
            if (!track.clips().isEmpty()) {
                said.add("");
                said.add(track.name() + (track.off() ? " (off)" : ""));
                track.clips().forEach(clip -> said.add(line(clip)));
            }
        }
        if (!markers.isEmpty()) {
            said.add("");
            said.add("Markers");
            markers.forEach(mark -> said.add("  %s  %s".formatted(mark.start(), mark.name())));
        }
        if (!lost.isEmpty()) {
            said.add("");
            said.add("Without a place");
            said.addAll(lostLines());
        }
        return said;
    }

    private String reckoned() {
        return " (reckoned: " + spoken + " of " + Count.of(lines, "line") + " spoken)";
    }

    private static String line(Clip clip) {
        return "  %s - %s  %s%s"
                .formatted(
                        clip.start(), clip.end(), brief(clip.name()), clip.treated() ? " *" : "");
    }

    /// A name as far as a line has room for it.
    static String brief(String name) {
        return name.codePointCount(0, name.length()) <= NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, NAME - 1)) + "…";
    }

    List<String> lostLines() {
        return lost.stream()
                .map(each -> "  %s: %s".formatted(brief(each.name()), each.sentence()))
                .toList();
    }
}
