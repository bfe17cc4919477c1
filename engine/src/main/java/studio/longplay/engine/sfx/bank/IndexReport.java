package studio.longplay.engine.sfx.bank;

import java.util.List;

/// What came of reading a folder of sounds.
///
/// @param sounds there are now
/// @param unchanged of them were known and not read again
/// @param gone of those that were known are there no more
/// @param refused files that are named like sounds and are none
public record IndexReport(
        String bank, String folder, int sounds, int unchanged, int gone, List<Refused> refused) {
    public IndexReport {
        refused = List.copyOf(refused);
    }

    /// A file that is no sound.
    ///
    /// @param why the end of a sentence: `it ends too early`
    public record Refused(String file, String why) {}
}
