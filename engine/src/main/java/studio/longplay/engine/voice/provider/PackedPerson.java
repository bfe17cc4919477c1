package studio.longplay.engine.voice.provider;

import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.provider.host.EspeakProvider;
import studio.longplay.engine.voice.provider.host.FliteProvider;

import java.util.Set;

/// Whether the voice of a pack is somebody's, whatever its maker wrote or left out: it is, unless
/// it comes from a provider whose voices are given to everybody and was not bent to recordings.
final class PackedPerson {
    private static final Set<String> ANYBODYS =
            Set.of(VoiceOrigin.BUILT_IN, EspeakProvider.ID, FliteProvider.ID);

    private PackedPerson() {}

    /// @param packed as it stands in the pack, with the provider its maker had it from
    static boolean isIn(Voice packed) {
        return packed.origin().fromPerson()
                || !ANYBODYS.contains(packed.origin().provider())
                || packed.parts().stream().anyMatch(PackedPerson::isMatched);
    }

    /// Only a voice match finds an equaliser.
    private static boolean isMatched(Voice.Part part) {
        return !part.shape().equaliserDb().isEmpty();
    }
}
