package studio.longplay.engine.sfx.bank;

import java.util.List;

/// What came of looking for sounds that had moved.
///
/// @param missing how many were not where they had been
/// @param found where those are that were found, absolute
/// @param lost which were not found, as bank and file
public record RelinkReport(int missing, List<String> found, List<String> lost) {
    public RelinkReport {
        found = List.copyOf(found);
        lost = List.copyOf(lost);
    }
}
