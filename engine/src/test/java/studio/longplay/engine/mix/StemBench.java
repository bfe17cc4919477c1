package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// What delivering stems and mix costs: `StemBench FOLDER MINUTES written|read-back`. The programme
/// is speech alone, in scenes of two minutes. `read-back` is how it was: scenes of eight channels,
/// files that are read again for their digests.
public final class StemBench {
    private static final int SCENE_SAMPLES = 2 * 60 * 48_000;
    private static final double NANOS = 1e9;
    private static final WavFormat EIGHT = WavFormat.float32(SampleRate.HZ_48000, Stem.CHANNELS);
    private static final LoudnessTarget TARGET = LoudnessTarget.STREAMING;

    private StemBench() {}

    public static void main(String[] args) throws StudioFault, IOException {
        Path folder = Path.of(args[0]);
        boolean readBack = args[2].equals("read-back");
        Files.createDirectories(folder);
        List<Path> stems = new ArrayList<>();
        List<Path> mixes = new ArrayList<>();
        scenes(folder, Integer.parseInt(args[1]) / 2, readBack, stems, mixes);
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        long wall = System.nanoTime();
        long processor = system.getProcessCpuTime();
        Path out = Files.createDirectories(folder.resolve("out"));
        StemWriter writer = new StemWriter();
        if (readBack) {
            writer.write(stems, mixes, Faders.at(6), out, JobContext.quiet());
            for (Stem stem : Stem.values()) {
                System.out.println(Digest.ofFile(out.resolve(stem.fileName())));
            }
            System.out.println(Digest.ofFile(out.resolve(StemWriter.MIX_FILE_NAME)));
        } else {
            try (WrittenStems written =
                    writer.prepare(stems, mixes, Faders.at(6), out, JobContext.quiet())) {
                written.publish();
                written.digests().values().forEach(System.out::println);
            }
        }
        System.out.printf(
                "%.1f s of processor, %.1f s%n",
                (system.getProcessCpuTime() - processor) / NANOS,
                (System.nanoTime() - wall) / NANOS);
    }

    private static void scenes(
            Path folder, int count, boolean whole, List<Path> stems, List<Path> mixes)
            throws StudioFault {
        float[] speech = Signals.noise(1, 0.3, SCENE_SAMPLES);
        float[][] eight = new float[Stem.CHANNELS][SCENE_SAMPLES];
        eight[0] = speech;
        eight[1] = speech;
        BitSet silent = new BitSet();
        if (!whole) {
            silent.set(2, Stem.CHANNELS);
        }
        for (int i = 0; i < count; i++) {
            Path scene = folder.resolve("scene-" + i + ".wav");
            Path mix = folder.resolve("mix-" + i + ".wav");
            if (whole) {
                WavWriter.write(scene, EIGHT, to -> to.write(eight, 0, SCENE_SAMPLES));
            } else {
                WavWriter.write(scene, EIGHT, silent, to -> to.write(eight, 0, SCENE_SAMPLES));
            }
            new Delivery().master(scene, Faders.at(6), TARGET, mix, JobContext.quiet());
            stems.add(scene);
            mixes.add(mix);
        }
    }
}
