package studio.longplay.app.export;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.FolderVerification;
import studio.longplay.engine.render.deliver.FolderCheck;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What is known about the files of a delivery folder.
public sealed interface FolderState {
    /// Nobody looked yet.
    record Unknown() implements FolderState {}

    /// They are being read.
    ///
    /// @param watching whether the film is watched anew; else its files are read
    /// @param fraction how far that is, 0 to 1
    /// @param left of that; empty while it is a guess
    record Checking(boolean watching, double fraction, Optional<Duration> left)
            implements FolderState {
        static final Checking BEGUN = new Checking(false, 0, Optional.empty());
    }

    /// All are as they were delivered.
    ///
    /// @param checks that were passed
    /// @param depth how much was measured anew
    record Sound(int checks, FolderVerification.Depth depth) implements FolderState {}

    /// Some are not.
    ///
    /// @param wrong at least one
    record Damaged(List<FolderCheck.Verdict> wrong) implements FolderState {
        /// Whether making it again mends anything: what the quality check finds would be the same.
        boolean canBeRepaired() {
            return wrong.stream().anyMatch(verdict -> !verdict.quality());
        }
    }

    /// The folder cannot be looked at.
    record Unreadable(StudioFault fault) implements FolderState {}
}
