package studio.longplay.app.timeline;

import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.preview.StemPeaks;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The peaks of a scene's stems at every resolution: level `n` has one for `4^n` hundredths of a
/// second, so that drawing two hours costs no more than drawing a minute.
public final class Wave {
    private static final int STEP = 4;
    private static final int LEAST = 4;
    private static final long TICKS_PER_PEAK = MediaTime.TICKS_PER_SECOND / StemPeaks.RATE;

    private final Map<Stem, List<byte[]>> levelsByStem;

    private Wave(Map<Stem, List<byte[]>> levelsByStem) {
        this.levelsByStem = levelsByStem;
    }

    static Wave of(StemPeaks peaks) {
        Map<Stem, List<byte[]>> stems = new EnumMap<>(Stem.class);
        for (Stem stem : Stem.values()) {
            stems.put(stem, levels(peaks, stem));
        }
        return new Wave(stems);
    }

    private static List<byte[]> levels(StemPeaks peaks, Stem stem) {
        byte[] finest = new byte[peaks.length()];
        for (int i = 0; i < finest.length; i++) {
            finest[i] = (byte) Math.round(peaks.highest(stem, i, i + 1) * 255);
        }
        List<byte[]> levels = new ArrayList<>();
        levels.add(finest);
        while (levels.getLast().length > LEAST) {
            levels.add(coarser(levels.getLast()));
        }
        return List.copyOf(levels);
    }

    private static byte[] coarser(byte[] fine) {
        byte[] coarse = new byte[Math.ceilDiv(fine.length, STEP)];
        for (int i = 0; i < coarse.length; i++) {
            int end = Math.min(fine.length, (i + 1) * STEP);
            int highest = 0;
            for (int j = i * STEP; j < end; j++) {
                highest = Math.max(highest, fine[j] & 0xFF);
            }
            coarse[i] = (byte) highest;
        }
        return coarse;
    }

    /// The highest peak of a stem in a stretch, to within a quarter of the stretch.
    ///
    /// @param fromTicks in the scene
    /// @param toTicks in the scene, not included
    /// @return 0 to 255; 0 outside of the scene
    public int highest(Stem stem, long fromTicks, long toTicks) {
        List<byte[]> levels = levelsByStem.getOrDefault(stem, List.of());
        long peaks = Math.max(1, (toTicks - fromTicks) / TICKS_PER_PEAK);
        int level = 0;
        long width = TICKS_PER_PEAK;
        while (level + 1 < levels.size() && peaks >= STEP * STEP) {
            level++;
            peaks /= STEP;
            width *= STEP;
        }
        byte[] row = levels.get(level);
        long from = Math.max(0, Math.floorDiv(fromTicks, width));
        long to = Math.min(row.length, Math.max(from + 1, Math.ceilDiv(toTicks, width)));
        int highest = 0;
        for (long i = from; i < to; i++) {
            highest = Math.max(highest, row[(int) i] & 0xFF);
        }
        return highest;
    }
}
