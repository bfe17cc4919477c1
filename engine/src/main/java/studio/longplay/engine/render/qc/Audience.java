package studio.longplay.engine.render.qc;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.media.FilmAudience;
import studio.longplay.engine.media.FilmScan;
import studio.longplay.engine.media.Glance;
import studio.longplay.engine.mix.LoudnessMeter;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who watches a film for the quality check: looks, levels and loudness, and what was broken.
final class Audience implements FilmAudience {
    private static final int MOST_METERED_CHANNELS = 6;

    private final Looks looks;
    private final @Nullable Levels levels;
    private final @Nullable LoudnessMeter meter;
    private final List<MediaTime> damagedPictures = new ArrayList<>();
    private long lostSounds;

    Audience(QualityLimits.Senses senses, Optional<FilmScan.SoundShape> sound) {
        looks = new Looks(senses);
        levels =
                sound.map(shape -> new Levels(senses, shape.rate(), shape.channels())).orElse(null);
        meter =
                sound.filter(shape -> shape.channels() <= MOST_METERED_CHANNELS)
                        .map(shape -> new LoudnessMeter(shape.rate(), shape.channels()))
                        .orElse(null);
    }

    /// For pictures alone.
    Audience(QualityLimits.Senses senses) {
        this(senses, Optional.empty());
    }

    @Override
    public void picture(MediaTime at, Glance glance, boolean damaged) {
        looks.add(at, glance);
        if (damaged) {
            damagedPictures.add(at);
        }
    }

    @Override
    public void lostPicture(MediaTime near) {
        damagedPictures.add(near);
    }

    @Override
    public void sound(float[][] planar, int count) {
        if (levels != null) {
            levels.add(planar, count);
        }
        if (meter != null) {
            meter.process(planar, 0, count);
        }
    }

    @Override
    public void lostSound(long atSample) {
        lostSounds++;
    }

    Looks looks() {
        return looks;
    }

    @Nullable Levels levels() {
        return levels;
    }

    @Nullable LoudnessMeter meter() {
        return meter;
    }

    List<MediaTime> damagedPictures() {
        return damagedPictures;
    }

    long lostSounds() {
        return lostSounds;
    }
}
