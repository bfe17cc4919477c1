package studio.longplay.engine.music.soundfont;

import java.util.HashMap;
import java.util.Map;

/// Generators of one zone of an instrument, those of its preset added.
record Zone(Map<Integer, Integer> generators) {
    private static final int COARSE_SAMPLES = 32_768;
    private static final int WHOLE = 127 << 8;
    private static final int INSTANT = -12_000;

    int value(int generator, int usual) {
        return generators.getOrDefault(generator, usual);
    }

    int sample() {
        return value(Generator.SAMPLE, 0);
    }

    boolean sounds(int midi, int velocity) {
        return isIn(value(Generator.KEYS, WHOLE), midi)
                && isIn(value(Generator.VELOCITIES, WHOLE), velocity);
    }

    private static boolean isIn(int range, int value) {
        return value >= (range & 0xFF) && value <= (range >> 8 & 0xFF);
    }

    int offset(int fine, int coarse) {
        return value(fine, 0) + COARSE_SAMPLES * value(coarse, 0);
    }

    Region.Envelope envelope() {
        double sustainDb = Math.clamp(value(Generator.SUSTAIN, 0), 0, 1_000) / 10.0;
        return new Region.Envelope(
                seconds(Generator.ATTACK),
                seconds(Generator.HOLD),
                seconds(Generator.DECAY),
                sustainDb >= 100 ? 0 : StrictMath.pow(10, -sustainDb / 20),
                seconds(Generator.RELEASE));
    }

    private double seconds(int generator) {
        return StrictMath.pow(2, Math.min(8_000, value(generator, INSTANT)) / 1_200.0);
    }

    /// What a zone says in place of the zone for all.
    Zone over(Zone global) {
        Map<Integer, Integer> both = new HashMap<>(global.generators);
        both.putAll(generators);
        return new Zone(both);
    }

    /// What a preset adds to an instrument; ranges are cut by each other.
    Zone plus(Zone preset) {
        Map<Integer, Integer> sum = new HashMap<>(generators);
        preset.generators.forEach((generator, value) -> {
            switch (generator) {
                case Generator.INSTRUMENT -> {}
                case Generator.KEYS, Generator.VELOCITIES ->
                        sum.put(generator, cut(value, sum.getOrDefault(generator, WHOLE)));
                default -> sum.merge(generator, value, (a, b) -> add(generator, a, b));
            }
        });
        return new Zone(sum);
    }

    private static int add(int generator, int instrument, int preset) {
        return generator == Generator.SCALE ? instrument : instrument + preset;
    }

    private static int cut(int one, int other) {
        int low = Math.max(one & 0xFF, other & 0xFF);
        int high = Math.min(one >> 8 & 0xFF, other >> 8 & 0xFF);
        return low | high << 8;
    }
}
