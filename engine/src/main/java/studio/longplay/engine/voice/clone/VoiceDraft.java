package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.consent.ConsentUse;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a new voice is to be called and what may be done with it.
///
/// @param name what people call it
/// @param tags plain words: `man`, `old`, `warm`
/// @param licence its terms in words; blank for the usual ones
/// @param commercial whether it may be published for money, besides what the base voice allows
/// @param consent of the person; empty if nobody was asked, so that it may only be heard here
public record VoiceDraft(
        String name,
        List<String> tags,
        String licence,
        boolean commercial,
        Optional<GivenConsent> consent) {
    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 80;

    /// Windows knows these as devices: no folder may be called so.
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]");

    public VoiceDraft {
        name = name.strip();
        licence = licence.strip();
        List<String> plain = new ArrayList<>();
        for (String tag : tags) {
            String word = tag.strip().toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && !plain.contains(word)) {
                plain.add(word);
            }
        }
        tags = List.copyOf(plain);
    }

    /// The voice this makes of a match.
    ///
    /// @throws StudioFault.Input `clone.name` if it has none or too long a one, `clone.commercial`
    ///   if it may be sold though the person or the base voice does not allow it
    public Voice voice(MatchedVoice matched) throws StudioFault.Input {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new StudioFault.Input(
                    "clone.name",
                    name.isEmpty()
                            ? "The voice has no name."
                            : "The voice's name is longer than " + LONGEST_NAME + " letters.",
                    "Give it a name, for example that of the person.");
        }
        if (commercial && !mayBeCommercial(matched)) {
            throw new StudioFault.Input(
                    "clone.commercial",
                    "The voice cannot be for money: "
                            + (spoken(matched).licence().commercial()
                                    ? "the person did not allow it."
                                    : refusal(matched)),
                    "Leave commercial use out, or record a consent that allows it.");
        }
        VoiceOrigin from = spoken(matched).origin();
        return new Voice(
                id(name),
                name,
                tags,
                spoken(matched).languages(),
                new VoiceOrigin(
                        provider(matched),
                        from.engine(),
                        from.engineVersion(),
                        from.speaker(),
                        consent.map(given -> given.consent().digest().hex()),
                        true),
                matched.after().parts(),
                new Licence(terms(matched), commercial));
    }

    private boolean mayBeCommercial(MatchedVoice matched) {
        return spoken(matched).licence().commercial()
                && consent.filter(given -> given.consent().allows(ConsentUse.COMMERCIAL))
                        .isPresent();
    }

    private String terms(MatchedVoice matched) {
        String own = licence.isEmpty() ? usualTerms() : licence;
        String made = matched.clonedBy().isPresent() ? " " : " The voice it is bent from: ";
        return own + made + spoken(matched).licence().text();
    }

    /// The base voice, or the model's.
    private static Voice spoken(MatchedVoice matched) {
        return matched.clonedBy().isPresent() ? matched.after() : matched.base();
    }

    private static String provider(MatchedVoice matched) {
        return matched.clonedBy().isPresent() ? VoiceCloning.CLONED : VoiceCloning.PROVIDER;
    }

    private static String refusal(MatchedVoice matched) {
        return matched.clonedBy().isPresent()
                ? "the model it is made with is not."
                : "its base voice is not.";
    }

    private String usualTerms() {
        return consent.map(given -> given.consent())
                .map(given ->
                        "A synthetic voice made from recordings of "
                                + given.person()
                                + ", who allows "
                                + (given.allows(ConsentUse.COMMERCIAL)
                                        ? "publication, also for money."
                                        : given.allows(ConsentUse.PUBLISH)
                                                ? "publication, not for money."
                                                : "private use only."))
                .orElse(
                        "A synthetic voice made from recordings without a consent on record: to be"
                                + " heard here only.");
    }

    /// Lower case letters and digits of a name, joined by hyphens.
    static String id(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        String id = plain.substring(0, Math.min(plain.length(), LONGEST_ID));
        if (id.isEmpty()) {
            return "voice";
        }
        return DEVICE.matcher(id).matches() ? "voice-" + id : id;
    }
}
