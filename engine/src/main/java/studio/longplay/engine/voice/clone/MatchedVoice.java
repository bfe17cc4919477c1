package studio.longplay.engine.voice.clone;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.match.MatchResult;
import studio.longplay.engine.voice.match.VoiceMatch;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A base voice that was bent towards a person, or a voice that a model cloned from them, before it
/// has a name.
///
/// @param base which voice was bent, or is heard for comparison
/// @param result the shape and how near it comes
/// @param speech the recordings used, cleaned and trimmed: mono, 48 kHz
/// @param cleanedBy id of what took the noise out where there was any
/// @param foundBy id of what told speech from silence
/// @param warnings why an installed model was not used, if so
/// @param clonedBy the model that speaks it; empty for a voice that was bent
public record MatchedVoice(
        Voice base,
        MatchResult result,
        List<float[]> speech,
        String cleanedBy,
        String foundBy,
        List<Warning> warnings,
        Optional<ClonedBy> clonedBy) {
    /// Bent by the built-in match.
    public MatchedVoice(
            Voice base,
            MatchResult result,
            List<float[]> speech,
            String cleanedBy,
            String foundBy,
            List<Warning> warnings) {
        this(base, result, speech, cleanedBy, foundBy, warnings, Optional.empty());
    }

    /// The id both voices have until the new one has its own.
    public static final String DRAFT_ID = "draft";

    private static final double LOWEST_WOMAN_HZ = 165;
    private static final double LOWEST_CHILD_HZ = 235;
    private static final double LONGEST_CHILD_CM = 14.4;

    public MatchedVoice {
        speech = List.copyOf(speech);
        warnings = List.copyOf(warnings);
    }

    /// The base voice as the match found it.
    public Voice before() {
        return plain(base);
    }

    /// The voice that was found.
    public Voice after() {
        return clonedBy.map(by -> cloned(base, by, result.shape()))
                .orElseGet(() -> inShape(base, result.shape()));
    }

    /// A base voice as a match finds it.
    static Voice plain(Voice base) {
        return inShape(base, VoiceMatch.plain(base));
    }

    /// A voice that a model speaks.
    static Voice cloned(Voice base, ClonedBy by, VoiceShape shape) {
        return new Voice(
                DRAFT_ID,
                base.name(),
                base.tags(),
                by.languages(),
                by.spokenBy(),
                List.of(new Voice.Part(shape, 0, 0)),
                by.licence());
    }

    private static Voice inShape(Voice base, VoiceShape shape) {
        return new Voice(
                DRAFT_ID,
                base.name(),
                base.tags(),
                base.languages(),
                base.origin(),
                List.of(new Voice.Part(shape, 0, 0)),
                base.licence());
    }

    /// What may be said of the person by their figures alone; the user knows better.
    public List<String> likelyTags() {
        AcousticProfile person = result.target();
        List<String> tags = new ArrayList<>();
        if (person.pitchHz() > LOWEST_CHILD_HZ && person.tractLengthCm() < LONGEST_CHILD_CM) {
            tags.add("child");
        } else {
            tags.add(person.pitchHz() < LOWEST_WOMAN_HZ ? "man" : "woman");
            tags.add("adult");
        }
        return tags;
    }
}
