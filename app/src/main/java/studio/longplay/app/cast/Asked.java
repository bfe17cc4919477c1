package studio.longplay.app.cast;

/// Something about a speaker that is being asked for in the cast list.
///
/// @param speakerKey of whom
record Asked(What what, String speakerKey) {
    /// What is asked for.
    enum What {
        NAME,
        ALIAS,
        COLOUR
    }
}
