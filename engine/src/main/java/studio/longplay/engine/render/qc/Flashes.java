package studio.longplay.engine.render.qc;

import studio.longplay.engine.media.FilmAudience;
import studio.longplay.engine.media.Glance;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Sees when the whole picture is suddenly much brighter than the one before.
final class Flashes implements FilmAudience {
    private static final double BRIGHTER = 64;

    private final List<MediaTime> starts = new ArrayList<>();
    private double before = -1;

    @Override
    public void picture(MediaTime at, Glance glance, boolean damaged) {
        long sum = 0;
        for (byte level : glance.luma()) {
            sum += level & 0xFF;
        }
        double mean = (double) sum / glance.luma().length;
        if (before >= 0 && mean - before >= BRIGHTER) {
            starts.add(at);
        }
        before = mean;
    }

    /// The flash nearest to a time.
    Optional<MediaTime> nearest(MediaTime to, MediaTime farthest) {
        return starts.stream()
                .filter(start -> Math.abs(start.minus(to).ticks()) <= farthest.ticks())
                .min(Comparator.comparingLong(start -> Math.abs(start.minus(to).ticks())));
    }

    @Override
    public void lostPicture(MediaTime near) {}

    @Override
    public void sound(float[][] planar, int count) {}

    @Override
    public void lostSound(long atSample) {}
}
