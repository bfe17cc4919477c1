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
    private final Ringing ringing = new Ringing();
    private final StemNotes notes;
    private long written;

    public SourceWriter(StemNotes notes) {
        this.notes = notes;
    }

    /// Writes one source's file.
    ///
    /// @param scenes of the programme, in order
    /// @param faders what the stems pass; the master strip is not passed
    /// @return how many halvings more it would take for nothing to pass full scale
    /// @throws StudioFault as [Mixdown#render]
    public int write(
            StripRef source, List<SceneMix> scenes, Faders faders, Path file, JobContext context)
            throws StudioFault {
        try (StemFile writer = StemFile.create(file, source.text(), notes, Mixdown.BLOCK_SAMPLES)) {
            ringing.clear();
            for (int i = 0; i < scenes.size(); i++) {
                written = 0;
                SceneMix scene = scenes.get(i);
                if (scene.sources().contains(source)) {
                    boolean followed = i < scenes.size() - 1;
                    append(alone(source, scene), followed, faders, writer, context);
                } else {
                    silence(scene.lengthSamples(), writer);
                }
                ringing.pass(scene.lengthSamples());
            }
            writer.keep();
            return writer.missingHalvings();
        }
    }

    private static SceneMix alone(StripRef source, SceneMix scene) {
        return scene.only(Set.of(source), Set.of()).at(scene.desk().withoutBusDynamics());
    }

    /// @param followed whether its rooms ring on into another scene
    private void append(
            SceneMix alone, boolean followed, Faders faders, StemFile writer, JobContext context)
            throws StudioFault {
        Mixdown.Sink scene =
                (eight, count) -> {
                    add(eight, faders, count);
                    append(count, writer);
                };
        long rings = followed ? Mixdown.ringSamples(alone) : 0;
        if (rings == 0) {
            new Mixdown().send(alone, scene, context);
            return;
        }
        ringing.begin(rings);
        Mixdown.Sink after =
                (eight, count) -> {
                    add(eight, faders, count);
                    ringing.collect(stereo, count);
                };
        new Mixdown().send(alone, scene, after, context);
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

    /// A scene without the source, in which others may still ring.
    private void silence(long samples, StemFile writer) throws StudioFault {
        for (long left = samples; left > 0; left -= Mixdown.BLOCK_SAMPLES) {
            int count = (int) Math.min(left, Mixdown.BLOCK_SAMPLES);
            Arrays.fill(stereo[0], 0f);
            Arrays.fill(stereo[1], 0f);
            if (ringing.isOver(written)) {
                writer.silence(stereo, count, written);
                written += count;
            } else {
                append(count, writer);
            }
        }
    }

    private void append(int count, StemFile writer) throws StudioFault {
        ringing.add(stereo, count, written);
        writer.write(stereo, count, written);
        written += count;
    }
}
