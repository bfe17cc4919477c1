package studio.longplay.engine.voice.match;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.util.ArrayList;
import java.util.List;

/// Has voices say the sentences of a match and measures how they sound. Used by one thread.
public final class VoiceTrial {
    private final Speech speech;
    private final JobContext context;
    private int spoken;

    public VoiceTrial(Speech speech, JobContext context) {
        this.speech = speech;
        this.context = context;
    }

    /// How often a voice was heard.
    public int spoken() {
        return spoken;
    }

    /// The fault of a model that does not speak.
    ///
    /// @param why [Take#fallbackReason]
    public static StudioFault.Model silent(String why) {
        return new StudioFault.Model(
                "clone.model",
                "The new voice does not speak: " + why + ".",
                "Check its model with \"longplay models check NAME\", or use another method.");
    }

    /// The figures of a voice.
    ///
    /// @param step what is told of it meanwhile
    /// @throws StudioFault.Model `clone.model` if another engine had to speak for it; those of
    ///   [Speech#speak]
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public AcousticProfile profile(Voice voice, String step) throws StudioFault {
        List<float[]> takes = new ArrayList<>();
        for (String sentence : ShapeSpeaker.SENTENCES) {
            context.checkCancelled();
            context.progress(new Progress(step, takes.size(), ShapeSpeaker.SENTENCES.size()));
            SpeechRequest request =
                    new SpeechRequest(sentence, voice, Prosody.PLAIN, Lexicon.empty());
            Take take = speech.speak(request, context.silent());
            String reason = take.fallbackReason();
            if (reason != null && !Speech.isLessExact(reason)) {
                throw silent(reason);
            }
            takes.add(take.samples());
        }
        context.progress(
                new Progress(step, ShapeSpeaker.SENTENCES.size(), ShapeSpeaker.SENTENCES.size()));
        spoken++;
        return AcousticProfile.ofAll(takes);
    }
}
