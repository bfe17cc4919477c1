package studio.longplay.engine.render.translate;

import java.util.List;

/// A text some stretches of which are spoken.
interface SpokenText {
    /// What is spoken, in order, in plain words.
    List<String> stretches();

    /// The text with other words in the places of the stretches.
    ///
    /// @param told as many as there are stretches
    String with(List<String> told);
}
