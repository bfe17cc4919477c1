package studio.longplay.app.faults;

import java.util.List;

/// A state that has a name, what it means, and what can be done about it.
///
/// @param title its name, short
/// @param sentence what is so
/// @param remedy what to do
/// @param remedies what buttons there are, the first one is the best
public record NamedFault(String title, String sentence, String remedy, List<Remedy> remedies) {
    /// What a button can do about a fault; whoever shows it knows how.
    public enum Remedy {
        TRY_AGAIN,
        CHOOSE_FOLDER,
        OPEN_ANOTHER,
        FREE_SPACE,
        COPY_DETAILS
    }
}
