package studio.longplay.engine.voice.pack;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.Consent;

import java.nio.file.Path;
import java.util.List;

/// What goes into a voice pack.
///
/// @param consent of the person it was made from; null for a voice nobody need be asked about
/// @param statement the file of the consent's statement; null without consent
/// @param samples WAV files of the voice, in the order in which they are numbered; at most 200
/// @param preview a WAV file to be heard in a browser; null for none
public record PackContent(
        Voice voice,
        @Nullable Consent consent,
        @Nullable Path statement,
        List<Path> samples,
        @Nullable Path preview) {
    static final int MOST_SAMPLES = 200;

    /// A voice that is made from nobody, as it is heard: in its characters too.
    public static PackContent of(Voice voice) {
        return new PackContent(
                VoiceJson.renamed(voice, packedId(voice)), null, null, List.of(), null);
    }

    /// The same voice in other characters; its preview would not be heard in them.
    ///
    /// @param heard the voice in them
    public PackContent in(Voice heard) {
        if (heard.characters().equals(voice.characters())) {
            return this;
        }
        Voice packed =
                new Voice(
                        packedId(heard),
                        heard.name(),
                        heard.tags(),
                        voice.languages(),
                        voice.origin(),
                        voice.parts(),
                        voice.licence(),
                        heard.characters());
        return new PackContent(packed, consent, statement, samples, null);
    }

    /// A folder has its name: `marcus-radio` for `marcus+radio`.
    private static String packedId(Voice voice) {
        return voice.id().replace('+', '-');
    }

    public PackContent {
        samples = List.copyOf(samples);
        if (samples.size() > MOST_SAMPLES) {
            throw new IllegalArgumentException(samples.size() + " samples");
        }
        if ((consent == null) != (statement == null)) {
            throw new IllegalArgumentException("consent and its statement go together");
        }
        if (!EntryName.allowedId(voice.id())) {
            throw new IllegalArgumentException("no id of a voice: " + voice.id());
        }
    }
}
