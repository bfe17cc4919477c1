package studio.longplay.engine.voice.align;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.measure.PitchCurve;

import java.util.LinkedHashMap;
import java.util.Map;

/// Finds the words of a text in a recording of it: a built-in voice speaks the text, whose times
/// are known, and the recording is warped onto that (the way of the aeneas aligner, with rests of
/// its own). The same samples and text give the same times always.
///
/// Costs about as much as speaking the text, and the memory of a [TakeAligner].
public final class Aligner {
    /// Raised whenever the same recording would give other times.
    public static final String VERSION = "1";

    private static final double HIGH_HZ = 160;
    private static final String LOW_VOICE = "marcus";
    private static final String HIGH_VOICE = "clara";

    private final Speech speech;

    public Aligner(Speech speech) {
        this.speech = speech;
    }

    /// All but the recording itself that decides its times, for content addressing.
    public static Map<String, Object> recipe(String text, Lexicon lexicon) {
        Map<String, Object> recipe = new LinkedHashMap<>();
        recipe.put("version", VERSION);
        recipe.put("low", request(text, lexicon, LOW_VOICE).recipe());
        recipe.put("high", request(text, lexicon, HIGH_VOICE).recipe());
        return recipe;
    }

    /// Finds a text in a recording.
    ///
    /// @param samples mono, 48 kHz
    /// @param text the words as written
    /// @throws StudioFault.Model if no engine can speak the text
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public Alignment align(float[] samples, String text, Lexicon lexicon, JobContext context)
            throws StudioFault {
        String voice = PitchCurve.of(samples).median() > HIGH_HZ ? HIGH_VOICE : LOW_VOICE;
        Take take = speech.speak(request(text, lexicon, voice), context);
        return TakeAligner.align(samples, take);
    }

    private static SpeechRequest request(String text, Lexicon lexicon, String voice) {
        Voice speaker = VoiceRegistry.builtIn().find(voice).orElseThrow();
        return new SpeechRequest(text, speaker, Prosody.PLAIN, lexicon);
    }
}
