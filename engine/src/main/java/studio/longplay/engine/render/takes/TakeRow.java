package studio.longplay.engine.render.takes;

import studio.longplay.engine.project.voicing.KeptTake;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.make.SpokenLine;

import java.util.Optional;

/// One of the takes of a line, as they are listed.
///
/// @param kept empty for the line as script and cast have it
/// @param chosen whether it is the one that is heard
/// @param outOfDate whether it is a recording of other words than the line has by now
/// @param made what was made of it, empty while nobody wanted to hear it
public record TakeRow(
        Optional<KeptTake> kept, boolean chosen, boolean outOfDate, Optional<SpokenLine> made) {
    /// Empty for the line as script and cast have it.
    public String id() {
        return kept.map(KeptTake::id).orElse("");
    }

    public Optional<TakeSource> source() {
        return kept.map(KeptTake::source);
    }

    public boolean starred() {
        return kept.map(KeptTake::starred).orElse(false);
    }

    public String note() {
        return kept.map(KeptTake::note).orElse("");
    }
}
