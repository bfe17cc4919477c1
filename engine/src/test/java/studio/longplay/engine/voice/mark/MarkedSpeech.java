package studio.longplay.engine.voice.mark;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.VoiceRegistry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Speech, music and noise to look for marks in; spoken once per run and never changed.
final class MarkedSpeech {
    static final int SECOND = Take.RATE_HZ;
    static final MarkPayload PAYLOAD = MarkPayload.ofVoice("marcus-7");

    private static final List<String> LINES =
            List.of(
                    "Before we proceed any further, hear me speak, and then resolve.",
                    "The harbour lay quiet under a thin sheet of fog that morning.",
                    "She counted seven ships, and none of them carried a light.",
                    "If the wind turns before noon, we shall have to wait another day.",
                    "He had been told that the bridge was closed, and he walked there anyway.",
                    "Sixteen thousand voices rose at once, and the shutters shook.");

    private static final String[] VOICES = {
        "arthur", "helen", "marcus", "clara", "victor", "irene", "edmund", "nora",
        "leo", "mia", "henry", "silas", "ruth", "agnes", "tim", "lily"
    };

    private MarkedSpeech() {}

    /// At least that many seconds by all sixteen voices in turn, with short rests.
    static float[] spoken(int seconds) throws StudioFault {
        List<float[]> takes = new ArrayList<>();
        int length = 0;
        VoiceRegistry registry = VoiceRegistry.builtIn();
        try (Speech speech = new Speech()) {
            for (int i = 0; length < seconds * SECOND; i++) {
                String voice = VOICES[i * 7 % VOICES.length];
                SpeechRequest request =
                        new SpeechRequest(
                                LINES.get(i % LINES.size()),
                                registry.find(voice).orElseThrow(),
                                Prosody.PLAIN,
                                Lexicon.empty());
                float[] take = speech.speak(request, JobContext.quiet()).samples();
                takes.add(Arrays.copyOf(take, take.length + SECOND / 5));
                length += take.length + SECOND / 5;
            }
        }
        return joined(takes);
    }

    static float[] joined(List<float[]> parts) {
        float[] whole = new float[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    /// Chords of eight bright tones that change every half second, over a drum on every beat.
    static float[] music(int samples) {
        float[] music = new float[samples];
        Random random = new Random(4);
        int beat = SECOND / 2;
        for (int from = 0; from < samples; from += beat) {
            double root = 110 * Math.pow(2, random.nextInt(12) / 12.0);
            for (int i = 0; i < beat && from + i < samples; i++) {
                double fade = Math.exp(-3.0 * i / beat);
                double sum = (random.nextDouble() - 0.5) * Math.exp(-40.0 * i / beat);
                for (int tone = 0; tone < 8; tone++) {
                    double hertz = root * Math.pow(2, tone * 7 % 48 / 12.0);
                    sum += saw(hertz * i / SECOND) * fade / (2 + tone);
                }
                music[from + i] = (float) (sum * 0.2);
            }
        }
        return music;
    }

    private static double saw(double cycles) {
        double sum = 0;
        for (int harmonic = 1; harmonic <= 10; harmonic++) {
            sum += Math.sin(2 * Math.PI * harmonic * cycles) / harmonic;
        }
        return sum;
    }

    /// The sum, with the second sound `belowDb` softer than the first.
    static float[] mixed(float[] speech, float[] music, double belowDb) {
        double gain = Math.pow(10, -belowDb / 20) * level(speech) / level(music);
        float[] sum = new float[speech.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) ((speech[i] + gain * music[i]) / 2);
        }
        return sum;
    }

    /// Root of the mean square where there is sound.
    private static double level(float[] samples) {
        double sum = 0;
        int sounding = 0;
        for (float sample : samples) {
            sum += sample * sample;
            sounding += Math.abs(sample) > 1e-3 ? 1 : 0;
        }
        return Math.sqrt(sum / sounding);
    }

    static MarkFinding found(float[]... planar) {
        MarkDetector detector = new MarkDetector();
        int block = 4_801;
        for (int at = 0; at < planar[0].length; at += block) {
            detector.push(planar, at, Math.min(block, planar[0].length - at));
        }
        return detector.finish();
    }
}
