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
