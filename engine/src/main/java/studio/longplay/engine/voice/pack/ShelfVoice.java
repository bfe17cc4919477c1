package studio.longplay.engine.voice.pack;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.store.Digest;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.consent.Consent;

import java.nio.file.Path;

/// A voice that was brought in, as it stands on the shelf.
public sealed interface ShelfVoice {
    /// The id of the voice and name of its folder; another than in its pack where that was taken.
    String id();

    /// Its folder.
    Path folder();

    /// As its maker packed it.
    ///
    /// @param voice with the shelf's id
    /// @param consent null for a voice nobody need be asked about
    /// @param digest of the whole pack: the same pack has the same
    record Verified(Voice voice, @Nullable Consent consent, Digest digest, Path folder)
            implements ShelfVoice {
        @Override
        public String id() {
            return voice.id();
        }
    }

    /// Changed or damaged since: shown with a reason, and not to be used in an export.
    ///
    /// @param reason one sentence
    /// @param voice what its manifest says it is, to be heard only; null if that cannot be read
    record Unverified(String id, String reason, @Nullable Voice voice, Path folder)
            implements ShelfVoice {}
}
