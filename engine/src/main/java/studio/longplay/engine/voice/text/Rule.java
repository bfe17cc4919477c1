package studio.longplay.engine.voice.text;

import org.jspecify.annotations.Nullable;

/// Knows how one kind of token is said.
@FunctionalInterface
interface Rule {
    /// The words it is said as, parted by spaces; a comma behind a word is a short rest, and
    /// `/phones/` is a word given by its phones. Null if the token is not of this kind.
    @Nullable String say(Spot spot);
}
