package studio.longplay.app.settings;

/// What protects people whose voices were matched or cloned, and those who hear them.
///
/// @param consent whether such a voice is only exported with consent on record
/// @param mark whether what it speaks is marked as synthetic
public record Safeguards(boolean consent, boolean mark) {
    /// What the section is called in the file.
    public static final String SECTION = "safeguards";

    public static final Safeguards USUAL = new Safeguards(true, true);

    public Safeguards withConsent(boolean other) {
        return new Safeguards(other, mark);
    }

    public Safeguards withMark(boolean other) {
        return new Safeguards(consent, other);
    }
}
