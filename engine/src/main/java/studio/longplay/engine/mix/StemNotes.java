package studio.longplay.engine.mix;

import java.util.Locale;

/// What delivered sound files say of themselves, and how the stems are written.
///
/// @param comment in Latin letters; nothing if empty
/// @param title of the programme
/// @param timeReference where the first sample stands in the programme, in samples
/// @param halvings how often the stems, not the mix, are halved; each is 6.02 dB
public record StemNotes(
        String comment, String title, long timeReference, StemFormat format, int halvings) {
    private static final double HALVING_DB = Decibels.ofAmplitude(2);

    /// Stems at the level at which they go into the mix.
    public StemNotes(String comment, String title, long timeReference, StemFormat format) {
        this(comment, title, timeReference, format, 0);
    }

    /// Files from a programme's beginning that say nothing but their stem.
    public static StemNotes of(String comment) {
        return new StemNotes(comment, "", 0, StemFormat.WAV_FLOAT);
    }

    /// The same with the stems halved so many times more.
    public StemNotes lowered(int more) {
        return new StemNotes(comment, title, timeReference, format, halvings + more);
    }

    /// How much lower stems stand that were halved so many times, in dB.
    public static double loweredDb(int halvings) {
        return halvings * HALVING_DB;
    }

    /// What the file of a stem calls itself.
    String titled(String stem) {
        String whole = title.isEmpty() ? stem : title + " - " + stem;
        return halvings == 0
                ? whole
                : String.format(Locale.ROOT, "%s, %.2f dB lower", whole, loweredDb(halvings));
    }
}
