package studio.longplay.engine.voice.sing;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.transform.Level;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Lets many people say a line together: each with an own pitch, throat, moment and place, at one
/// pace, so that they stay together. Any number of threads may ask at once.
public final class Crowd {
    private static final double SEMITONES = 2.5;
    private static final double FORMANT_SHARE = 0.07;
    private static final double TILT_DB = 4;
    private static final double LATE_SECONDS = 0.05;

    private final Speech speech;

    public Crowd(Speech speech) {
        this.speech = speech;
    }

    /// Says a line with so many voices around the one that is asked for.
    ///
    /// @return with no notes; the times are those of the first voice
    /// @throws StudioFault.Model if no engine can speak it
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    public Sung say(SpeechRequest request, Choir choir, JobContext context) throws StudioFault {
        SplittableRandom chance = new SplittableRandom(request.seed() * 31L + 0xC0_07DL);
        List<Voice.Part> parts = request.voice().parts();
        float[][] channels = new float[2][0];
        Take first = null;
        for (int i = 0; i < choir.voices(); i++) {
            Voice.Part part = parts.get(i % parts.size());
            double spread = i < parts.size() ? 0 : choir.spread();
            VoiceShape shape = person(part.shape(), spread, chance);
            Take take = speech.speak(by(request, shape), context);
            int late = (int) (spread * LATE_SECONDS * chance.nextDouble() * Take.RATE_HZ);
            double pan =
                    i == 0 ? 0.5 : Chorus.apart(0.06 + 0.88 * chance.nextDouble(), choir.spread());
            add(channels, take.samples(), late, pan);
            first = first == null ? take : first;
        }
        return finished(request, java.util.Objects.requireNonNull(first), channels);
    }

    private static VoiceShape person(VoiceShape of, double spread, SplittableRandom chance) {
        double semitones = spread * SEMITONES * even(chance);
        double formants = of.formantRatio() * (1 + spread * FORMANT_SHARE * even(chance));
        double tilt = of.tiltDb() + spread * TILT_DB * even(chance);
        return new VoiceShape(
                Math.clamp(of.pitchHz() * StrictMath.pow(2, semitones / 12), 60, 400),
                of.pitchRange(),
                Math.clamp(formants, 0.75, 1.35),
                of.rate(),
                Math.clamp(tilt, -18, 18),
                of.breath(),
                of.roughness(),
                of.tremor(),
                of.equaliserDb());
    }

    private static double even(SplittableRandom chance) {
        return 2 * chance.nextDouble() - 1;
    }

    private static SpeechRequest by(SpeechRequest request, VoiceShape shape) {
        Voice voice = request.voice();
        Voice person =
                new Voice(
                        voice.id(),
                        voice.name(),
                        voice.tags(),
                        voice.languages(),
                        voice.origin(),
                        List.of(new Voice.Part(shape, 0, 0)),
                        voice.licence(),
                        voice.characters());
        return new SpeechRequest(
                request.text(),
                person,
                request.prosody(),
                request.lexicon(),
                request.seed(),
                request.marking());
    }

    private static void add(float[][] channels, float[] sound, int late, double pan) {
        double[] gains = {StrictMath.cos(pan * Math.PI / 2), StrictMath.sin(pan * Math.PI / 2)};
        for (int channel = 0; channel < 2; channel++) {
            if (channels[channel].length < sound.length + late) {
                channels[channel] = Arrays.copyOf(channels[channel], sound.length + late);
            }
            for (int i = 0; i < sound.length; i++) {
                channels[channel][late + i] += (float) (gains[channel] * sound[i]);
            }
        }
    }

    private static Sung finished(SpeechRequest request, Take first, float[][] channels) {
        float[] mono = Mono.of(channels);
        double peak = Math.max(Level.peak(channels[0]), Level.peak(channels[1]));
        double gain = Level.factor(mono, request.prosody().gainDb());
        float factor = (float) Math.min(gain, Level.PEAK / Math.max(1e-9, peak));
        for (float[] channel : channels) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] *= factor;
            }
        }
        List<PhoneTime> phones = new ArrayList<>(first.phones());
        long end = phones.getLast().endSample();
        if (end < mono.length) {
            phones.add(new PhoneTime("_", end, mono.length));
        }
        Take take =
                new Take(
                        Mono.of(channels),
                        first.words(),
                        phones,
                        first.engine(),
                        first.fallbackReason());
        return new Sung(take, channels, List.of(), 0, 0, 0, 0);
    }
}
