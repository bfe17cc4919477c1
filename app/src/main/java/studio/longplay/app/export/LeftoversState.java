package studio.longplay.app.export;

/// What becomes of the files that earlier exports left in a delivery folder.
sealed interface LeftoversState {
    /// They lie there: nobody wanted them deleted, or that did not work.
    record There() implements LeftoversState {}

    /// They are being deleted.
    record Going() implements LeftoversState {}

    /// They were deleted.
    ///
    /// @param deleted how many files are gone
    /// @param changed how many stay, since somebody changed them after their export
    record Gone(int deleted, int changed) implements LeftoversState {}
}
