package studio.longplay.app.takes;

import studio.longplay.engine.script.ElementId;

import java.util.Locale;

/// A line that somebody wants to record.
///
/// @param number of the line in the script, from 1
/// @param speaker as the script has it
public record LineToRecord(ElementId id, int number, String speaker, String text) {
    /// What a recording of it is called, so that it is known for this line: `012 MARA`.
    public String fileName() {
        return String.format(Locale.ROOT, "%03d %s", number, speaker);
    }
}
