package studio.longplay.app.record;

/// Something to be said under a recording.
///
/// @param id names it to the view and to tests
/// @param sentence whole sentences
record RecorderNotice(String id, Weight weight, String sentence) {
    /// How much it matters.
    enum Weight {
        INFORMATION,
        WARNING,
        FAULT
    }
}
