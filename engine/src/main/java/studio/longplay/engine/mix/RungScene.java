package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.media.WavWriter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A scene's stems with what rings into it from the scenes before: added stem by stem, behind the
/// strips of the buses, so neither ducking nor dynamics of this scene hear it.
///
/// Memory is constant; the bytes depend on the files alone.
public final class RungScene {
    private final float[][] stems = new float[Stem.CHANNELS][Mixdown.BLOCK_SAMPLES];
    private final float[][] ringing = new float[Stem.CHANNELS][Mixdown.BLOCK_SAMPLES];

    /// What rings in.
    ///
    /// @param spill a file that [Mixdown#ring] wrote of an earlier scene
    /// @param from its first sample that is not over when the scene begins
    public record Spill(Path spill, long from) {}

    /// Renders it.
    ///
    /// @param own the scene's stems, a file made by [Mixdown]
    /// @param spills of the scenes before, the nearest first
    /// @throws StudioFault `mix.not-stems`, `disk.full`, and the faults of reading and writing WAV
    public void render(Path own, List<Spill> spills, Path out, JobContext context)
            throws StudioFault {
        List<WavReader> readers = new ArrayList<>();
        try (WavReader scene = StemReader.opened(own, Mixdown.FORMAT)) {
            for (Spill spill : spills) {
                readers.add(StemReader.opened(spill.spill(), Mixdown.FORMAT));
            }
            WavWriter.write(
                    out,
                    Mixdown.FORMAT,
                    writer -> {
                        for (long at = 0; at < scene.length(); at += stems[0].length) {
                            context.checkCancelled();
                            int count = scene.read(at, stems, 0, stems[0].length);
                            for (int i = 0; i < readers.size(); i++) {
                                add(readers.get(i), spills.get(i).from() + at, count);
                            }
                            writer.write(stems, 0, count);
                        }
                    });
        } finally {
            for (WavReader reader : readers) {
                reader.close();
            }
        }
    }

    private void add(WavReader spill, long at, int count) throws StudioFault {
        if (at >= spill.length()) {
            return;
        }
        int many = (int) Math.min(count, spill.length() - at);
        spill.read(at, ringing, 0, many);
        for (int channel = 0; channel < stems.length; channel++) {
            for (int i = 0; i < many; i++) {
                stems[channel][i] += ringing[channel][i];
            }
        }
    }
}
