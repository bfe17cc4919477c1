package studio.longplay.engine.inference.listen;

import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.speech.DeepFilter;
import studio.longplay.engine.inference.speech.Denoiser;
import studio.longplay.engine.inference.speech.SpeechQuality;
import studio.longplay.engine.inference.speech.VoiceActivity;

import java.util.List;

/// The kinds of bundles that hear something in recordings.
public final class ListeningKinds {
    private ListeningKinds() {}

    /// All there are.
    public static List<BundleKind> all() {
        return List.of(
                Whisper.KIND,
                Whisper.SHERPA_KIND,
                VoiceActivity.KIND,
                Denoiser.KIND,
                DeepFilter.KIND,
                SpeechQuality.KIND,
                SpeakerEmbedding.KIND,
                SpeakerTurns.KIND,
                SpeechMood.KIND);
    }
}
