package studio.longplay.engine.render.doctor;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;

import java.util.List;

/// Speaks a word.
final class VoiceCheck {
    private VoiceCheck() {}

    static Found run(JobContext context) throws StudioFault {
        try (Speech speech = new Speech()) {
            List<Voice> voices = speech.registry().voices();
            SpeechRequest word =
                    new SpeechRequest(
                            "All is well.", voices.getFirst(), Prosody.of(""), Lexicon.empty());
            Take take = speech.speak(word, context);
            String reason = take.fallbackReason();
            return reason == null
                    ? Found.good(voices.size() + " voices, " + take.engine() + " speaks")
                    : Found.bad(
                            "Only the fallback voice speaks: " + reason + ".",
                            "Unpack Longplay again; a part of it is missing.");
        }
    }
}
