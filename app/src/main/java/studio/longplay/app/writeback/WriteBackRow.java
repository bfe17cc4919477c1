package studio.longplay.app.writeback;

import javafx.beans.property.BooleanProperty;

import studio.longplay.engine.edit.writeback.Hunk;
import studio.longplay.engine.edit.writeback.Unwritten;

/// One row of the sheet.
sealed interface WriteBackRow {
    /// Something that can be written.
    ///
    /// @param chosen whether it will be
    record Change(Hunk hunk, BooleanProperty chosen) implements WriteBackRow {}

    /// Something that cannot.
    record Left(Unwritten unwritten) implements WriteBackRow {}
}
