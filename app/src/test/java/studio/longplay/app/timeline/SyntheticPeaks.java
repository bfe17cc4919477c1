package studio.longplay.app.timeline;

import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.preview.StemPeaks;
import studio.longplay.engine.time.TimeRange;

import java.lang.reflect.Constructor;
import java.util.Random;

/// Peaks as a mixed scene would have them: loud where something sounds. Two hours of stems as files
/// would be gigabytes, so they are put together behind the reader's back.
final class SyntheticPeaks {
    private SyntheticPeaks() {}

    static StemPeaks of(SceneLayout layout) {
        int length = (int) (layout.duration().toMillisFloor() / 10) + 1;
        byte[][] peaks = new byte[Stem.values().length][length];
        Random random = new Random(length);
        layout.lines().forEach(line -> speech(peaks[0], line, random));
        layout.music().forEach(music -> bed(peaks[1], music.range(), 46, random));
        layout.sounds().forEach(sound -> bed(peaks[2], sound.range(), 38, random));
        layout.lines().forEach(line -> speech(peaks[3], line, random));
        try {
            Constructor<StemPeaks> made =
                    StemPeaks.class.getDeclaredConstructor(byte[][].class, int.class);
            made.setAccessible(true);
            return made.newInstance(peaks, length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void speech(byte[] row, Placed.PlacedLine line, Random random) {
        for (TimeRange word : line.words()) {
            int from = hundredth(word.start().toMillisFloor());
            int to = hundredth(word.end().toMillisFloor()) - 4;
            double loud = 50 + random.nextInt(110);
            for (int i = from; i < Math.min(to, row.length); i++) {
                double shape = Math.sin(Math.PI * (i - from) / Math.max(1, to - from));
                row[i] = (byte) (loud * shape * (0.6 + 0.4 * random.nextDouble()));
            }
        }
    }

    private static void bed(byte[] row, TimeRange range, int loud, Random random) {
        int from = hundredth(range.start().toMillisFloor());
        int to = Math.min(row.length, hundredth(range.end().toMillisFloor()));
        for (int i = from; i < to; i++) {
            double swell = 0.55 + 0.3 * Math.sin(i / 130.0) + 0.25 * random.nextDouble();
            row[i] = (byte) Math.max(row[i] & 0xFF, (int) (loud * swell));
        }
    }

    private static int hundredth(long millis) {
        return (int) (millis / 10);
    }
}
