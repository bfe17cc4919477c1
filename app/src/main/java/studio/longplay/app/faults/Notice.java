package studio.longplay.app.faults;

import java.time.Instant;
import java.util.Optional;

/// A few words to the user that wait for nobody.
///
/// @param kind how much it matters
/// @param text one or two sentences
/// @param code of the fault or warning it tells of
/// @param action what can be done about it
/// @param at when it was said
public record Notice(
        Kind kind, String text, Optional<String> code, Optional<Action> action, Instant at) {
    /// How much a notice matters.
    public enum Kind {
        /// Work is done, or something is good to know; it goes away by itself.
        DONE,
        /// Look here; it stays until it is dismissed.
        WARN,
        /// Something did not work; it stays until it is dismissed.
        FAULT
    }

    /// Something that can be done about a notice.
    ///
    /// @param label of the button
    /// @param run does it, on the window's thread
    public record Action(String label, Runnable run) {}
}
