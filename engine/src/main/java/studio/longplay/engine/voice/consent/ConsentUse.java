package studio.longplay.engine.voice.consent;

import java.util.Locale;

/// What a person allows; each allows what stands before it too.
public enum ConsentUse {
    /// Heard by those who made it, never given away.
    PRIVATE,
    /// Given to others, for no money.
    PUBLISH,
    /// Sold, or used to sell something.
    COMMERCIAL;

    /// As it stands in a record: `private`, `publish`, `commercial`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean allows(ConsentUse asked) {
        return compareTo(asked) >= 0;
    }
}
