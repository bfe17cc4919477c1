package studio.longplay.engine.render.qc;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.FilmAudience;
import studio.longplay.engine.media.FilmScan;
import studio.longplay.engine.media.Glance;
import studio.longplay.engine.mix.LoudnessMeter;
import studio.longplay.engine.mix.MeterStretch;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.MediaTime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Who watches a film for the quality check: looks, levels and loudness, and what was broken.
final class Audience implements FilmAudience {
    private static final int MOST_METERED_CHANNELS = 6;

    private final Looks looks;
    private final @Nullable Levels levels;
    private final @Nullable LoudnessMeter meter;
    private final List<MediaTime> damagedPictures = new ArrayList<>();
    private final QualityLimits.Senses senses;
    private final FilmMemory memory;
    private long lostSounds;
    private long lostBefore;
    private long samplesBefore;
    private boolean noting;
    private @Nullable List<byte[]> batch;
    private int damagedBefore;
    private long unmetered;

    Audience(QualityLimits.Senses senses, Optional<FilmScan.SoundShape> sound, FilmMemory memory) {
        this.senses = senses;
        this.memory = memory;
        looks = new Looks(senses);
        levels =
                sound.map(shape -> new Levels(senses, shape.rate(), shape.channels())).orElse(null);
        meter =
                sound.filter(shape -> shape.channels() <= MOST_METERED_CHANNELS)
                        .map(shape -> new LoudnessMeter(shape.rate(), shape.channels()))
                        .orElse(null);
    }

    /// The same; so many samples at the beginning count for levels and not for loudness.
    Audience withoutLoudnessOf(long samples) {
        unmetered = samples;
        return this;
    }

    /// For pictures alone.
    Audience(QualityLimits.Senses senses) {
        this(senses, Optional.empty(), FilmMemory.NONE);
    }

    @Override
    public void picture(MediaTime at, Glance glance, boolean damaged) {
        looks.add(at, glance);
        if (batch != null) {
            batch.add(glance.luma().clone());
        }
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
        int passed = (int) Math.min(count, unmetered);
        unmetered -= passed;
        if (meter != null && passed < count) {
            meter.process(planar, passed, count - passed);
        }
    }

    @Override
    public int batchPictures() {
        return memory.batchPictures();
    }

    @Override
    public boolean recallPictures(byte[] packets, List<MediaTime> times) throws StudioFault {
        Optional<List<byte[]>> seen = memory.findPictures(pictureKey(packets));
        if (seen.isEmpty() || seen.get().size() != times.size()) {
            return false;
        }
        for (int i = 0; i < times.size(); i++) {
            looks.add(times.get(i), seen.get().get(i));
        }
        return true;
    }

    private static Digest pictureKey(byte[] packets) {
        return Digest.of("pictures " + HexFormat.of().formatHex(packets));
    }

    @Override
    public void batchBegins() {
        batch = new ArrayList<>();
        damagedBefore = damagedPictures.size();
    }

    @Override
    public void batchEnds(byte[] packets, int pictures) throws StudioFault {
        List<byte[]> seen = batch;
        batch = null;
        if (seen != null && seen.size() == pictures && damagedPictures.size() == damagedBefore) {
            memory.keepPictures(pictureKey(packets), seen);
        }
    }

    @Override
    public int stretchPackets() {
        return levels != null && meter != null ? memory.stretchPackets() : 0;
    }

    @Override
    public long recall(byte[] packets) throws StudioFault {
        if (unmetered > 0
                || levels == null
                || meter == null
                || !levels.canNote()
                || !meter.canNote()) {
            return -1;
        }
        Optional<FilmMemory.Heard> heard = memory.find(key(packets));
        if (heard.isEmpty()) {
            return -1;
        }
        FilmMemory.Heard known = heard.get();
        levels.take(new Levels.Stretch(known.squares(), known.clips()));
        meter.take(known.meter(), 0, known.meter().energies().length);
        return known.samples();
    }

    /// What is measured hangs on the thresholds, too.
    private Digest key(byte[] packets) {
        String text =
                HexFormat.of().formatHex(packets)
                        + " "
                        + senses.clippedFromDbfs()
                        + " "
                        + senses.clippedSamples();
        return Digest.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void warmUp(float[][] planar, int count) {
        if (meter != null) {
            meter.warmUp(planar, 0, count);
        }
    }

    @Override
    public void stretchBegins() {
        noting =
                unmetered == 0
                        && levels != null
                        && meter != null
                        && levels.canNote()
                        && meter.canNote();
        if (noting && levels != null && meter != null) {
            levels.beginStretch();
            meter.beginStretch();
            lostBefore = lostSounds;
            samplesBefore = levels.samples();
        }
    }

    @Override
    public void stretchEnds(byte[] packets) throws StudioFault {
        if (!noting || levels == null || meter == null) {
            return;
        }
        noting = false;
        MeterStretch metered = meter.endStretch();
        Levels.Stretch level = levels.endStretch();
        if (metered != null && level != null && lostSounds == lostBefore) {
            long samples = levels.samples() - samplesBefore;
            memory.keep(
                    key(packets),
                    new FilmMemory.Heard(samples, metered, level.squares(), level.clips()));
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
