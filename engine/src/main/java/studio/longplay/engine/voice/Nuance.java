package studio.longplay.engine.voice;

import studio.longplay.engine.voice.engine.Delivery;

import java.util.SplittableRandom;

/// What differs between two deliveries of one line by one person: pace, pitch and liveliness of
/// each breath, within what is heard as the same manner.
final class Nuance {
    private static final double PACE = 0.08;
    private static final double SEMITONES = 1.2;
    private static final double LIVELINESS = 0.35;

    private final boolean usual;
    private final SplittableRandom chance;

    /// @param seed 0 for the usual delivery
    Nuance(int seed) {
        usual = seed == 0;
        chance = new SplittableRandom(seed);
    }

    /// The next breath.
    Delivery of(Delivery delivery) {
        if (usual) {
            return delivery;
        }
        VoiceShape shape = delivery.shape();
        double pace = 1 + PACE * (2 * chance.nextDouble() - 1);
        double pitch = StrictMath.pow(2, SEMITONES * (2 * chance.nextDouble() - 1) / 12);
        double range = 1 + LIVELINESS * (2 * chance.nextDouble() - 1);
        return new Delivery(
                shape.spoken(
                        shape.pitchHz() * pitch, shape.rate() * pace, shape.pitchRange() * range),
                delivery.whispered(),
                delivery.speaker(),
                delivery.seed());
    }
}
