package studio.longplay.engine.render.translate;

import studio.longplay.engine.inference.bundle.MadeBy;

import java.util.List;

/// A text some stretches of which are spoken.
interface SpokenText {
    /// What is spoken, in order, in plain words.
    List<String> stretches();

    /// The text with other words in the places of the stretches.
    ///
    /// @param told as many as there are stretches
    /// @param by what translated them; it stands in the text where its format has a place for that
    String with(List<String> told, MadeBy by);
}
