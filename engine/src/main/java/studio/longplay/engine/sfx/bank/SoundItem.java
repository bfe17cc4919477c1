package studio.longplay.engine.sfx.bank;

import studio.longplay.engine.sfx.SoundKind;

import java.util.List;
import java.util.Optional;

/// A sound that can be had: one that is made, or a file of the user's.
///
/// @param id names it: `made/thunder`, or bank and file
/// @param title what sounds; with this name a script asks for it
/// @param category in words, empty for none
/// @param licence under which it may be used; empty if nobody said
/// @param bank the id of its bank; `made` for what is made
/// @param bankName for people
/// @param seconds how long it is; of one that is made, by itself
/// @param tags of the user's and those it has
/// @param words what was written about it
/// @param kind of one that is made
/// @param file of one that is a file
public record SoundItem(
        String id,
        String title,
        String category,
        String licence,
        String bank,
        String bankName,
        double seconds,
        boolean favourite,
        List<String> tags,
        String words,
        Optional<SoundKind> kind,
        Optional<BankSound> file) {
    /// The bank of the sounds that are made.
    public static final String MADE = "made";

    public SoundItem {
        tags = List.copyOf(tags);
    }
}
