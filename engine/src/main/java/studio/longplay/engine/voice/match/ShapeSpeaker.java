package studio.longplay.engine.voice.match;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.measure.AcousticProfile;

import java.util.ArrayList;
import java.util.List;

/// Says fixed sentences in any shape of the base voice and measures how it sounds.
final class ShapeSpeaker {
    /// Rich in sounds: of the Harvard sentences (IEEE 1969, "Recommended practice for speech
    /// quality measurements").
    static final List<String> SENTENCES =
            List.of(
                    "The source of the huge river is the clear spring.",
                    "Help the woman get back to her feet.",
                    "Smoky fires lack flame and heat.",
                    "The soft cushion broke the man's fall.",
                    "A pot of tea helps to pass the evening.",
                    "The girl at the booth sold fifty bonds.");

    private final Speech speech;
    private final Voice base;
    private int tried;

    /// @param base whose engine speaks; its shape does not matter
    ShapeSpeaker(Speech speech, Voice base) {
        this.speech = speech;
        this.base = base;
    }

    int tried() {
        return tried;
    }

    AcousticProfile profile(VoiceShape shape, JobContext context) throws StudioFault {
        Voice voice = inShape(shape);
        List<float[]> takes = new ArrayList<>();
        for (String sentence : SENTENCES) {
            SpeechRequest request =
                    new SpeechRequest(sentence, voice, Prosody.PLAIN, Lexicon.empty());
            takes.add(speech.speak(request, context.silent()).samples());
        }
        tried++;
        return AcousticProfile.ofAll(takes);
    }

    private Voice inShape(VoiceShape shape) {
        return new Voice(
                base.id(),
                base.name(),
                base.tags(),
                base.languages(),
                base.origin(),
                List.of(new Voice.Part(shape, 0, 0)),
                base.licence());
    }
}
