package studio.longplay.app.export;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.deliver.FolderCheck;

import java.util.List;

/// What is known about the files of a delivery folder.
public sealed interface FolderState {
    /// Nobody looked yet.
    record Unknown() implements FolderState {}

    /// They are being read.
    ///
    /// @param fraction how far, 0 to 1
    record Checking(double fraction) implements FolderState {}

    /// All are as they were delivered.
    record Sound(int files) implements FolderState {}

    /// Some are not.
    ///
    /// @param wrong at least one
    record Damaged(List<FolderCheck.Verdict> wrong) implements FolderState {}

    /// The folder cannot be looked at.
    record Unreadable(StudioFault fault) implements FolderState {}
}
