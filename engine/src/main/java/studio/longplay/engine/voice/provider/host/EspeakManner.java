package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.transform.Psola;

import java.util.List;
import java.util.Optional;

/// How eSpeak NG is asked to speak.
///
/// @param arguments voice, pace, pitch and encoding
/// @param rate words per time against the usual pace
/// @param bending what has to be done to its sound besides
record EspeakManner(List<String> arguments, double rate, Optional<VoiceShape> bending) {
    private static final double USUAL_WORDS_PER_MINUTE = 175;

    /// Beyond this rate the program is slower than it is asked to be, as measured over ten
    /// languages.
    private static final double EXACT_RATE = 1.25;

    private static final double MORE = 0.22;

    private static final int USUAL_PITCH = 50;
    private static final int MOST_PITCH = 99;

    /// Steps of the program's pitch by the natural logarithm of the ratio, below and above the
    /// usual one, as measured.
    private static final double STEPS_DOWN = 125;

    private static final double STEPS_UP = 96;
    private static final double SAME = 0.01;

    /// @param own what the voice sounds like by itself
    static EspeakManner of(Delivery delivery, VoiceShape own) {
        VoiceShape asked = delivery.shape();
        double rate = asked.rate() / own.rate();
        double ratio = StrictMath.log(asked.pitchHz() / own.pitchHz());
        long pitch = USUAL_PITCH + Math.round(ratio * (ratio < 0 ? STEPS_DOWN : STEPS_UP));
        double pace = rate + MORE * Math.max(0, rate - EXACT_RATE);
        long words = Math.round(USUAL_WORDS_PER_MINUTE * pace);
        List<String> arguments =
                List.of(
                        "-b", "1",
                        "-v", speaker(delivery),
                        "-s", String.valueOf(words),
                        "-p", String.valueOf(Math.clamp(pitch, 0, MOST_PITCH)));
        boolean reached = pitch >= 0 && pitch <= MOST_PITCH;
        return new EspeakManner(arguments, rate, bending(asked, own, reached));
    }

    /// Whispering is a variant of every voice, in place of its own.
    private static String speaker(Delivery delivery) {
        String speaker = delivery.speaker();
        return delivery.whispered() ? speaker.replaceFirst("\\+.*", "") + "+whisper" : speaker;
    }

    private static Optional<VoiceShape> bending(VoiceShape asked, VoiceShape own, boolean reached) {
        double range = asked.pitchRange() / own.pitchRange();
        double formant = asked.formantRatio() / own.formantRatio();
        double tiltDb = asked.tiltDb() - own.tiltDb();
        boolean same =
                reached
                        && Math.abs(range - 1) < SAME
                        && Math.abs(formant - 1) < SAME
                        && Math.abs(tiltDb) < SAME;
        return same
                ? Optional.empty()
                : Optional.of(new VoiceShape(asked.pitchHz(), range, formant, 1, tiltDb, 0, 0, 0));
    }

    /// The program's sound as it is to be heard, of the same length.
    float[] bent(float[] samples) {
        return bending.map(shape -> Psola.apply(samples, shape)).orElse(samples);
    }
}
