package studio.longplay.app.timeline;

import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.time.TimeRange;

import java.util.Optional;

/// A scene's stretch of the programme.
///
/// @param number from 0
/// @param range in the programme
/// @param heading as written; empty for a scene that has none
/// @param chapter the title of the chapter it opens; empty if it opens none
/// @param waves what its stems look like; empty until its sound is made
/// @param trouble why it failed, in a sentence; empty if it did not
public record SceneMark(
        int number,
        ElementId element,
        TimeRange range,
        String heading,
        String chapter,
        ClipState state,
        Optional<Wave> waves,
        String trouble) {
    public long start() {
        return range.start().ticks();
    }

    public long end() {
        return range.end().ticks();
    }
}
