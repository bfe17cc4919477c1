package studio.longplay.engine.music;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.music.score.MusicStem;
import studio.longplay.engine.music.score.Score;
import studio.longplay.engine.music.synth.SampledBand;
import studio.longplay.engine.music.synth.Timbres;
import studio.longplay.engine.time.SampleRate;

import java.util.EnumMap;
import java.util.Map;

/// Plays scores with our own instruments: stereo, 48 kHz, the same bytes on every machine.
///
/// One orchestra may play several scores at once, each on its own thread. All methods throw
/// [java.util.concurrent.CancellationException] when their job is cancelled.
public final class Orchestra {
    /// Changes whenever the same request gives other bytes.
    public static final String VERSION = "3";

    private static final int BLOCKS_A_REPORT = 94;

    private final Timbres timbres;

    /// All stems played by our own instruments.
    public Orchestra() {
        this(SampledBand.NONE);
    }

    /// @param band plays some stems in place of ours
    public Orchestra(SampledBand band) {
        timbres = new Timbres(band);
    }

    /// Plays all stems into memory: 40 bytes a sample, 2.3 GB for 20 minutes. For longer pieces use
    /// [#mixed(Score, JobContext)] or [#perform(Score, StemSink, JobContext)].
    public MusicStems play(Score score, JobContext context) {
        MusicStem[] names = MusicStem.values();
        float[][][] kept = new float[names.length][2][samples(score)];
        Performance performance = new Performance(score, timbres);
        for (int count = performance.advance(); count > 0; count = performance.advance()) {
            int at = (int) performance.position();
            for (int stem = 0; stem < names.length; stem++) {
                for (int channel = 0; channel < 2; channel++) {
                    float[] from = performance.stems()[stem][channel];
                    System.arraycopy(from, 0, kept[stem][channel], at, count);
                }
            }
            report(performance, score, context);
        }
        Map<MusicStem, Sound> byStem = new EnumMap<>(MusicStem.class);
        for (int stem = 0; stem < names.length; stem++) {
            byStem.put(names[stem], new Sound(SampleRate.HZ_48000, kept[stem]));
        }
        return new MusicStems(byStem);
    }

    /// Plays the sum of the stems into memory: 8 bytes a sample, 460 MB for 20 minutes. The same
    /// samples as [MusicStems#mixed()], peak at most 0.7.
    public Sound mixed(Score score, JobContext context) {
        float[][] sum = new float[2][samples(score)];
        Performance performance = new Performance(score, timbres);
        for (int count = performance.advance(); count > 0; count = performance.advance()) {
            int at = (int) performance.position();
            for (float[][] stem : performance.stems()) {
                for (int channel = 0; channel < 2; channel++) {
                    float[] from = stem[channel];
                    float[] to = sum[channel];
                    for (int i = 0; i < count; i++) {
                        to[at + i] += from[i];
                    }
                }
            }
            report(performance, score, context);
        }
        return new Sound(SampleRate.HZ_48000, sum);
    }

    /// Plays block by block into a sink; needs a few megabytes whatever the length.
    ///
    /// @throws StudioFault what the sink throws
    public void perform(Score score, StemSink sink, JobContext context) throws StudioFault {
        Performance performance = new Performance(score, timbres);
        for (int count = performance.advance(); count > 0; count = performance.advance()) {
            sink.take(performance.stems(), count);
            report(performance, score, context);
        }
    }

    private static int samples(Score score) {
        return Math.toIntExact(score.lengthSamples());
    }

    private static void report(Performance performance, Score score, JobContext context) {
        if (performance.position() / Performance.BLOCK % BLOCKS_A_REPORT == 0) {
            context.checkCancelled();
            context.progress(
                    new Progress("play music", performance.position(), score.lengthSamples()));
        }
    }
}
