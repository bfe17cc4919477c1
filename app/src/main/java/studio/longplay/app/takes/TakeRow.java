package studio.longplay.app.takes;

import studio.longplay.engine.fault.StudioFault;

import java.util.Optional;

/// A take as the list shows it.
///
/// @param id empty for the line as script and cast have it
/// @param what the voice and how it differs, or the recording
/// @param chosen whether it is the one in the programme
/// @param sound empty until it is made
/// @param making whether it is being made
/// @param fault why it cannot be made
record TakeRow(
        String id,
        String title,
        String what,
        boolean starred,
        String note,
        boolean chosen,
        Optional<TakeSound> sound,
        boolean making,
        Optional<StudioFault> fault) {
    /// Whether it is the line as script and cast have it: it always is there.
    boolean isAsWritten() {
        return id.isEmpty();
    }

    /// The same with what is known of its sound.
    TakeRow with(Optional<TakeSound> heard, boolean isMaking, Optional<StudioFault> failed) {
        return new TakeRow(id, title, what, starred, note, chosen, heard, isMaking, failed);
    }
}
