package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.desk.StripRef;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Writes what one source gives to the programme, as a stereo file that begins and ends with the
/// programme: through its own strip, its routes and its room, ducked, and at the gains of the buses
/// it goes to.
///
/// Where no bus has dynamics, the files of all sources that go to a bus add up to that bus's stem,
/// to -120 dBFS and below. The dynamics of a bus hear all its sources together, and are left out.
public final class SourceWriter {
    private final float[][] stereo = new float[2][Mixdown.BLOCK_SAMPLES];
    private final StemNotes notes;
    private long written;

    public SourceWriter(StemNotes notes) {
        this.notes = notes;
    }

    /// Writes one source's file.
    ///
    /// @param scenes of the programme, in order
    /// @param faders what the stems pass; the master strip is not passed
    /// @throws StudioFault as [Mixdown#render]
    public void write(
            StripRef source, List<SceneMix> scenes, Faders faders, Path file, JobContext context)
            throws StudioFault {
        try (StemFile writer = StemFile.create(file, source.text(), notes, Mixdown.BLOCK_SAMPLES)) {
            for (SceneMix scene : scenes) {
                written = 0;
                append(source, scene, faders, writer, context);
            }
            writer.keep();
        }
    }

    private void append(
            StripRef source, SceneMix scene, Faders faders, StemFile writer, JobContext context)
            throws StudioFault {
        if (!scene.sources().contains(source)) {
            silence(scene.lengthSamples(), writer);
            return;
        }
        SceneMix alone = scene.only(Set.of(source), Set.of()).at(scene.desk().withoutBusDynamics());
        new Mixdown()
                .send(
                        alone,
                        (eight, count) -> {
                            add(eight, faders, count);
                            append(count, writer);
                        },
                        context);
    }

    private void add(float[][] eight, Faders faders, int count) {
        for (int side = 0; side < 2; side++) {
            float[] out = stereo[side];
            Arrays.fill(out, 0, count, 0f);
            for (Stem stem : Stem.values()) {
                float factor = faders.factor(stem, side);
                float[] from = eight[stem.leftChannel() + side];
                for (int i = 0; i < count; i++) {
                    out[i] += from[i] * factor;
                }
            }
        }
    }

    private void silence(long samples, StemFile writer) throws StudioFault {
        Arrays.fill(stereo[0], 0f);
        Arrays.fill(stereo[1], 0f);
        for (long left = samples; left > 0; left -= Mixdown.BLOCK_SAMPLES) {
            append((int) Math.min(left, Mixdown.BLOCK_SAMPLES), writer);
        }
    }

    private void append(int count, StemFile writer) throws StudioFault {
        writer.write(stereo, count, written);
        written += count;
    }
}
