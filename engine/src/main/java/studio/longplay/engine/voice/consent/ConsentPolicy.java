package studio.longplay.engine.voice.consent;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.time.LocalDate;
import java.util.Locale;

/// Whether a voice made from a person may leave the machine. Previews are never asked about.
///
/// @param required false if the user took the rule off in the settings
public record ConsentPolicy(boolean required) {
    /// What holds until the user says otherwise: consent is required.
    public static final ConsentPolicy DEFAULT = new ConsentPolicy(true);

    private static final String EXPIRED = "consent.expired";
    private static final String USE = "consent.use";
    private static final String LANGUAGE = "consent.language";

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
        String code = refusal(consent, purpose);
        if (code != null) {
            throw ConsentFaults.refused(code, sentence(code, voiceName, consent, purpose));
        }
    }

    private static @Nullable String refusal(Consent consent, Purpose purpose) {
        if (!consent.holdsOn(purpose.day())) {
            return EXPIRED;
        }
        if (!consent.allows(purpose.use())) {
            return USE;
        }
        return consent.allowsLanguage(purpose.language()) ? null : LANGUAGE;
    }

    private static String sentence(
            String code, String voiceName, Consent consent, Purpose purpose) {
        String person = consent.person();
        return switch (code) {
            case EXPIRED ->
                    String.format(
                            Locale.ROOT,
                            "The consent of %s to the voice %s does not hold on %s.",
                            person,
                            voiceName,
                            purpose.day());
            case USE ->
                    String.format(
                            Locale.ROOT,
                            "%s did not allow %s of the voice %s.",
                            person,
                            words(purpose.use()),
                            voiceName);
            default ->
                    String.format(
                            Locale.ROOT,
                            "%s did not allow the voice %s to speak %s.",
                            person,
                            voiceName,
                            purpose.language());
        };
    }

    private static String words(ConsentUse use) {
        return switch (use) {
            case PRIVATE -> "private use";
            case PUBLISH -> "publication";
            case COMMERCIAL -> "commercial use";
        };
    }
}
