package studio.longplay.engine.voice.sing;

import static studio.longplay.engine.voice.sing.VoiceFrames.HOP;
import static studio.longplay.engine.voice.sing.VoiceFrames.RATE_HZ;

import java.util.List;
import java.util.SplittableRandom;

/// Breath that is heard being drawn before a phrase, where there is time for it.
final class Breaths {
    private static final double LEAST = 0.16 * RATE_HZ;
    private static final double MOST = 0.38 * RATE_HZ;
    private static final double APART = 0.03 * RATE_HZ;
    private static final double GAIN = 0.035;

    private final List<Diction.Placed> placed;
    private final SplittableRandom chance;

    Breaths(List<Diction.Placed> placed, long seed) {
        this.placed = placed;
        this.chance = new SplittableRandom(seed ^ 0xB4EA_7432L);
    }

    void fill(Course course) {
        double silentFrom = 0;
        for (int i = 0; i < placed.size(); i++) {
            Diction.Placed sound = placed.get(i);
            if (i == 0 || placed.get(i - 1).after() == Diction.After.BREATH) {
                double to = sound.start() - APART;
                double from = Math.max(silentFrom + APART, to - MOST);
                if (to - from >= LEAST) {
                    draw(course, from, to, vowelAfter(i));
                }
            }
            silentFrom = sound.end();
        }
    }

    /// Frame of the speech with the mouth as it will be.
    private double vowelAfter(int sound) {
        for (Diction.Placed next : placed.subList(sound, placed.size())) {
            if (next.kind().isNucleus()) {
                return (next.spoken().startSample() + next.spoken().endSample()) / 2.0 / HOP;
            }
        }
        return 0;
    }

    private void draw(Course course, double from, double to, double source) {
        double loud = GAIN * (0.7 + 0.6 * chance.nextDouble());
        for (int f = (int) Math.ceil(from / HOP); f < to / HOP && f < course.frames(); f++) {
            double place = ((double) f * HOP - from) / (to - from);
            double shape = Curves.ease(place / 0.6) * Curves.ease((1 - place) / 0.25);
            course.source()[f] = (float) source;
            course.hertz()[f] = 0;
            course.gain()[f] = (float) (loud * shape);
            course.effort()[f] = 0;
        }
    }
}
