package studio.longplay.engine.render.qc;

import studio.longplay.engine.media.FilmAudience;
import studio.longplay.engine.media.Glance;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.util.ArrayList;
import java.util.List;

/// Hears short sounds that begin at once out of silence, to the sample.
final class Beeps implements FilmAudience {
    private static final float QUIET = (float) StrictMath.pow(10, -50 / 20.0);
    private static final float LOUD = (float) StrictMath.pow(10, -30 / 20.0);

    /// A coder smears a little sound before a sudden one; that is not its beginning.
    private static final float BEGINNING = 0.25f;

    private static final int QUIET_MILLIS = 100;
    private static final int PEAK_MILLIS = 10;

    /// What is kept is so many times what the peak is looked for in.
    private static final int PARTS = 4;

    private final int quietSamples;
    private final long enough;
    private final float[] recent;
    private final List<Long> starts = new ArrayList<>();
    private long samples;
    private long lastHeard;
    private long heardFrom;
    private boolean mayBegin;
    private int waiting;

    /// @param enough so many samples are listened to, and a little more
    Beeps(SampleRate rate, long enough) {
        this.enough = enough;
        quietSamples = rate.hertz() * QUIET_MILLIS / 1000;
        recent = new float[rate.hertz() * PEAK_MILLIS / 1000 * PARTS];
        lastHeard = -quietSamples - 1L;
    }

    /// The first samples of each, in order.
    List<Long> starts() {
        return starts;
    }

    @Override
    public boolean hasEnough() {
        return samples >= enough;
    }

    @Override
    public void sound(float[][] planar, int count) {
        for (int i = 0; i < count; i++) {
            float loudest = 0;
            for (float[] channel : planar) {
                loudest = Math.max(loudest, Math.abs(channel[i]));
            }
            take(loudest);
        }
    }

    private void take(float level) {
        if (samples >= enough) {
            return;
        }
        recent[(int) (samples % recent.length)] = level;
        if (level >= QUIET) {
            if (samples - lastHeard > quietSamples) {
                heardFrom = samples;
                mayBegin = true;
            }
            lastHeard = samples;
        }
        if (waiting > 0 && --waiting == 0) {
            starts.add(beginning());
        }
        if (mayBegin && level >= LOUD) {
            mayBegin = false;
            waiting = samples - heardFrom <= recent.length / 2 ? recent.length / PARTS : 0;
        }
        samples++;
    }

    /// The first of the last samples that is a good part of their peak.
    private long beginning() {
        long first = Math.max(0, samples - recent.length + 1);
        float peak = 0;
        for (float level : recent) {
            peak = Math.max(peak, level);
        }
        long at = first;
        while (at < samples && recent[(int) (at % recent.length)] < BEGINNING * peak) {
            at++;
        }
        return at;
    }

    @Override
    public void picture(MediaTime at, Glance glance, boolean damaged) {}

    @Override
    public void lostPicture(MediaTime near) {}

    @Override
    public void lostSound(long atSample) {}
}
