package studio.longplay.engine.voice.zeroshot;

import studio.longplay.engine.voice.zeroshot.chatterbox.Chatterbox;
import studio.longplay.engine.voice.zeroshot.openvoice.OpenVoice;
import studio.longplay.engine.voice.zeroshot.pocket.PocketTts;

import java.util.List;
import java.util.Optional;

/// The kinds of bundles that clone voices.
public final class CloningKinds {
    private CloningKinds() {}

    /// All there are.
    public static List<CloningKind> all() {
        return List.of(OpenVoice.KIND, PocketTts.KIND, Chatterbox.KIND);
    }

    /// The kind of that id.
    public static Optional<CloningKind> of(String id) {
        return all().stream().filter(kind -> kind.id().equals(id)).findFirst();
    }
}
