package studio.longplay.engine.voice.consent;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.time.LocalDate;

/// Whether a voice made from a person may leave the machine. Previews are never asked about.
///
/// @param required false if the user took the rule off in the settings
public record ConsentPolicy(boolean required) {
    /// What holds until the user says otherwise: consent is required.
    public static final ConsentPolicy DEFAULT = new ConsentPolicy(true);

    /// What is about to be done.
    ///
    /// @param language BCP 47 tag of what the voice speaks
    /// @param day today
    public record Purpose(ConsentUse use, String language, LocalDate day) {}

    /// Lets an export pass or says why not.
    ///
    /// @param voiceName what people call the voice, for the sentence
    /// @param consent the record kept with the voice; null if there is none
    /// @throws StudioFault.Input `consent.missing`, `consent.expired`, `consent.use` or
    ///   `consent.language`
    public void check(String voiceName, @Nullable Consent consent, Purpose purpose)
            throws StudioFault {
        if (!required) {
            return;
        }
        if (consent == null) {
            throw new StudioFault.Input(
                    "consent.missing",
                    "Nobody's consent is on record for the voice " + voiceName + ".",
                    "Record the consent of the person whose voice it is, or use another voice; you"
                            + " can still preview it.");
        }
        if (!consent.holdsOn(purpose.day())) {
            throw ConsentFaults.refused(
                    "consent.expired",
                    "The consent of "
                            + consent.person()
                            + " to the voice "
                            + voiceName
                            + " does not hold on "
                            + purpose.day()
                            + ".");
        }
        if (!consent.allows(purpose.use())) {
            throw ConsentFaults.refused(
                    "consent.use",
                    consent.person()
                            + " did not allow "
                            + words(purpose.use())
                            + " of the voice "
                            + voiceName
                            + ".");
        }
        if (!consent.allowsLanguage(purpose.language())) {
            throw ConsentFaults.refused(
                    "consent.language",
                    consent.person()
                            + " did not allow the voice "
                            + voiceName
                            + " to speak "
                            + purpose.language()
                            + ".");
        }
    }

    private static String words(ConsentUse use) {
        return switch (use) {
            case PRIVATE -> "private use";
            case PUBLISH -> "publication";
            case COMMERCIAL -> "commercial use";
        };
    }
}
