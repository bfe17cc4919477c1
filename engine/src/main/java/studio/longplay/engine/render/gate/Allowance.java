package studio.longplay.engine.render.gate;

import java.util.Locale;

/// What may be done with a thing of somebody's.
public enum Allowance {
    /// Anything, money included.
    COMMERCIAL,
    /// Everything but earning money with it.
    PRIVATE,
    /// It is the user's own, as far as anybody told us: the program asks nobody else.
    OWN,
    /// Nothing says, or the words that do are none we know.
    UNSAID;

    /// As it stands in a manifest: `commercial`, `private`, `own`, `unsaid`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
