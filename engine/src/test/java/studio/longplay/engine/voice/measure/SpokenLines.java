package studio.longplay.engine.voice.measure;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.VoiceRegistry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Lines the tests of this room have spoken by built-in voices.
public final class SpokenLines implements AutoCloseable {
    /// Of the Harvard sentences (IEEE 1969), list 1 and 2.
    public static final List<String> SENTENCES =
            List.of(
                    "The birch canoe slid on the smooth planks.",
                    "Glue the sheet to the dark blue background.",
                    "It's easy to tell the depth of a well.",
                    "These days a chicken leg is a rare dish.",
                    "Rice is often served in round bowls.",
                    "The juice of lemons makes fine punch.",
                    "The box was thrown beside the parked truck.",
                    "The hogs were fed chopped corn and garbage.",
                    "Four hours of steady work faced us.",
                    "A large size in stockings is hard to sell.",
                    "The boy was there when the sun rose.",
                    "A rod is used to catch pink salmon.");

    private final Speech speech = new Speech();
    private final VoiceRegistry voices = VoiceRegistry.builtIn();

    private final Map<String, Take> spoken = new HashMap<>();

    /// Speaks a line, once; the take is not to be changed.
    public Take take(String text, String voice) throws StudioFault {
        Take before = spoken.get(voice + ":" + text);
        if (before != null) {
            return before;
        }
        SpeechRequest request =
                new SpeechRequest(
                        text, voices.find(voice).orElseThrow(), Prosody.PLAIN, Lexicon.empty());
        Take take = speech.speak(request, JobContext.quiet());
        spoken.put(voice + ":" + text, take);
        return take;
    }

    /// Several sentences one after the other.
    ///
    /// @param from first of [#SENTENCES]
    /// @param to the one after the last
    public float[] recording(String voice, int from, int to) throws StudioFault {
        List<float[]> parts = new ArrayList<>();
        for (String sentence : SENTENCES.subList(from, to)) {
            parts.add(take(sentence, voice).samples());
            parts.add(new float[9_600]);
        }
        return joined(parts);
    }

    public static float[] joined(List<float[]> parts) {
        float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    public Speech speech() {
        return speech;
    }

    public VoiceRegistry voices() {
        return voices;
    }

    @Override
    public void close() {
        speech.close();
    }
}
