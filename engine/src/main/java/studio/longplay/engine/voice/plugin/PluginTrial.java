package studio.longplay.engine.voice.plugin;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.BuiltInProvider;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.WordTime;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.util.Arrays;
import java.util.List;

/// The heart of the conformance kit, run on what is installed: the first voice says a sentence
/// twice. Whoever writes a plug-in runs the whole kit.
///
/// @param voice that spoke
/// @param passed whether it holds to what voices must hold to
/// @param finding one sentence
public record PluginTrial(String voice, boolean passed, String finding) {
    private static final String SAID = "One fine day we all went home.";
    private static final int WORDS = 7;

    /// Has a provider's first voice speak.
    ///
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    static PluginTrial of(VoiceProvider provider, VoiceProvider.Offer offer, JobContext context) {
        Voice voice = offer.voices().getFirst();
        // Not closed: that would close the provider, which its owner does.
        Speech speech = new Speech(List.of(new BuiltInProvider(), provider));
        try {
            Take first = speech.speak(request(voice), context);
            String odd = odd(first, voice);
            if (odd.isEmpty()) {
                Take second = speech.speak(request(voice), context);
                odd =
                        Arrays.equals(first.samples(), second.samples())
                                ? ""
                                : "It says the same sentence differently each time.";
            }
            return odd.isEmpty()
                    ? new PluginTrial(voice.name(), true, "It speaks, twice the same.")
                    : new PluginTrial(voice.name(), false, odd);
        } catch (StudioFault fault) {
            return new PluginTrial(voice.name(), false, fault.sentence());
        }
    }

    private static SpeechRequest request(Voice voice) {
        return new SpeechRequest(SAID, voice, Prosody.PLAIN, Lexicon.empty());
    }

    private static String odd(Take take, Voice voice) {
        String reason = take.fallbackReason();
        if (reason != null || !take.engine().equals(voice.engine())) {
            return "Another engine spoke in its place: " + reason + ".";
        }
        boolean heard = false;
        for (float sample : take.samples()) {
            if (!Float.isFinite(sample)) {
                return "Its sound holds what is no number.";
            }
            heard |= Math.abs(sample) > 1e-3f;
        }
        if (!heard) {
            return "It is silent.";
        }
        long before = 0;
        for (WordTime word : take.words()) {
            if (word.startSample() < before || word.endSample() > take.samples().length) {
                return "Its words do not lie one after the other in its sound.";
            }
            before = word.startSample();
        }
        return take.words().size() == WORDS
                ? ""
                : "It gave times for %d of %d words.".formatted(take.words().size(), WORDS);
    }
}
