package studio.longplay.engine.render;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.render.make.Pictures;

import java.util.List;
import java.util.Locale;

/// What of the user's work on the timeline has no place in the programme any more.
public final class TimelineWarnings {
    private TimelineWarnings() {}

    /// One warning for each.
    public static List<Warning> of(Board board) {
        return board.lost().stream().map(TimelineWarnings::warning).toList();
    }

    /// One for each file that a clip uses and that is not where it was.
    public static List<Warning> missing(Pictures pictures) {
        return pictures.missing().stream()
                .map(item ->
                        new Warning(
                                "footage.missing",
                                "The file “%s” is missing.".formatted(item.name()),
                                "Put it back, or find it again in the media bin.",
                                null))
                .toList();
    }

    private static Warning warning(Board.Lost lost) {
        String sentence = String.format(Locale.ROOT, "“%s”: %s", lost.name(), lost.sentence());
        return new Warning("timeline.lost", sentence, remedy(lost.what()), null);
    }

    private static String remedy(Board.Lost.What what) {
        return switch (what) {
            case Board.Lost.What.Edit _ -> "Write it again, or let go of what you changed.";
            case Board.Lost.What.Clip _ -> "Move it to another place, or take it out.";
            case Board.Lost.What.Marker _ -> "Move it to another place, or remove it.";
        };
    }
}
