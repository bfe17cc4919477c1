package studio.longplay.engine.render;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.LoudnessMeter;
import studio.longplay.engine.mix.LoudnessReport;
import studio.longplay.engine.mix.MeterStretch;
import studio.longplay.engine.render.deliver.LoudnessCurve;
import studio.longplay.engine.render.deliver.Manifest.LoudnessFacts;
import studio.longplay.engine.render.qc.FilmMemory;
import studio.longplay.engine.store.Digest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Measures a file once, for its figures and for how loud it is over time.
final class MixMeter {
    private static final int MOST_STEPS = 720;
    private static final int READINGS_PER_SECOND = 10;
    private static final int MILLIS_PER_SECOND = 1000;

    /// What a meter's filters hear of the scene before, in samples.
    private static final int RUN_UP = 8192;

    private final WavReader file;
    private final LoudnessMeter meter;
    private final FilmMemory memory;
    private final JobContext context;
    private final int blockSamples;
    private final int stepSeconds;
    private final float[][] block;
    private final List<Double> curve = new ArrayList<>();
    private double loudest = LoudnessFacts.SILENT_LUFS;
    private int inBlock;
    private int inStep;
    private boolean recalled;

    private MixMeter(WavReader file, FilmMemory memory, JobContext context) {
        this.file = file;
        this.memory = memory;
        this.context = context;
        this.meter = new LoudnessMeter(file.format().rate(), file.format().channels());
        int rateHz = file.format().rate().hertz();
        blockSamples = rateHz / READINGS_PER_SECOND;
        long seconds = file.length() / rateHz + 1;
        stepSeconds = (int) Math.max(1, Math.ceilDiv(seconds, MOST_STEPS));
        block = new float[file.format().channels()][Math.max(blockSamples, RUN_UP)];
    }

    /// What was read.
    record Reading(LoudnessReport report, LoudnessCurve curve) {}

    /// One of the scenes that a file holds, one after the other.
    ///
    /// @param sound which one it is
    /// @param samples of each channel
    record Scene(Digest sound, long samples) {}

    /// In constant memory; the curve has at most 720 values, a second or more apart.
    ///
    /// @param scenes that the file holds; of those that were read before it is not read again
    static Reading read(Path wav, List<Scene> scenes, FilmMemory memory, JobContext context)
            throws StudioFault {
        try (WavReader file = WavReader.open(wav)) {
            return new MixMeter(file, memory, context).read(scenes);
        }
    }

    private Reading read(List<Scene> scenes) throws StudioFault {
        long at = 0;
        Digest before = null;
        if (scenes.stream().mapToLong(Scene::samples).sum() == file.length()) {
            for (Scene scene : scenes) {
                scene(at, scene, before);
                at += scene.samples();
                before = scene.sound();
            }
        }
        hear(at, file.length());
        if (inStep > 0 || inBlock > 0) {
            endStep();
        }
        return new Reading(
                meter.report(), new LoudnessCurve(stepSeconds * MILLIS_PER_SECOND, curve));
    }

    private void scene(long at, Scene scene, @Nullable Digest before) throws StudioFault {
        boolean notable = meter.canNote();
        Digest key = key(scene, before);
        Optional<FilmMemory.Heard> heard = notable ? memory.find(key) : Optional.empty();
        if (heard.isPresent() && heard.get().samples() == scene.samples()) {
            take(heard.get());
            recalled = true;
            return;
        }
        if (recalled) {
            warmUp(at);
        }
        if (notable) {
            meter.beginStretch();
        }
        hear(at, at + scene.samples());
        MeterStretch noted = notable ? meter.endStretch() : null;
        if (noted != null) {
            memory.keep(
                    key, new FilmMemory.Heard(scene.samples(), noted, new float[0][], new long[0]));
        }
    }

    /// How it measures hangs on the end of the one before it.
    private static Digest key(Scene scene, @Nullable Digest before) {
        String text = "mix " + scene.sound().hex() + (before == null ? "" : " " + before.hex());
        return Digest.of(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void warmUp(long at) throws StudioFault {
        int count = (int) Math.min(RUN_UP, at);
        meter.warmUp(block, 0, file.read(at - count, block, 0, count));
        recalled = false;
    }

    private void take(FilmMemory.Heard heard) {
        MeterStretch stretch = heard.meter();
        int partSamples = (int) (heard.samples() / Math.max(1, stretch.energies().length));
        int done = 0;
        while (done < stretch.energies().length) {
            int many = (blockSamples - inBlock) / partSamples;
            int to = Math.min(stretch.energies().length, done + many);
            meter.take(stretch, done, to);
            passed((to - done) * partSamples);
            done = to;
        }
    }

    private void hear(long from, long to) throws StudioFault {
        long at = from;
        while (at < to) {
            context.checkCancelled();
            context.progress(new Progress("loudness", at, file.length()));
            int count = (int) Math.min(blockSamples - inBlock, to - at);
            int read = file.read(at, block, 0, count);
            meter.process(block, 0, read);
            passed(read);
            at += read;
        }
    }

    private void passed(int samples) {
        inBlock += samples;
        if (inBlock < blockSamples) {
            return;
        }
        inBlock = 0;
        loudest = Math.max(loudest, meter.shortTerm());
        if (++inStep == stepSeconds * READINGS_PER_SECOND) {
            endStep();
            inStep = 0;
        }
    }

    private void endStep() {
        loudest = Math.max(loudest, meter.shortTerm());
        curve.add(Math.rint(loudest * 10) / 10);
        loudest = LoudnessFacts.SILENT_LUFS;
    }
}
