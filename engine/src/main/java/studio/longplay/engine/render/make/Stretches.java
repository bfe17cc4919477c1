package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.Stretch;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.timeline.Speed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes sounds faster and slower, each once.
final class Stretches {
    static final String MAKER = "mix.stretch";

    /// Of a longer sound only the minutes around what is heard are stretched.
    private static final long WHOLE_SAMPLES = 600L * 48_000;

    private static final long GRID_SAMPLES = 60L * 48_000;

    private final Workbench bench;

    Stretches(Workbench bench) {
        this.bench = bench;
    }

    /// A sound at another speed.
    ///
    /// @param start what of the source its first sample is of, at the new speed
    /// @param samples at the new speed
    record Stretched(Artifact artifact, long start, long samples) {}

    /// What of a source is heard, or all of it.
    ///
    /// @param from first sample of the source that is needed, not negative
    /// @param to first sample of the source that is not; beyond the source's end if it loops
    Stretched make(Heard.Source source, long from, long to, Speed speed, JobContext context)
            throws StudioFault {
        Stretch.Part part = part(source, from, to);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("speed", speed);
        parameters.put("part", part);
        Recipe recipe =
                new Recipe(MAKER, Stretch.VERSION, parameters, List.of(source.artifact().key()));
        Artifact made =
                bench.make(
                        recipe,
                        "wav",
                        out -> Stretch.write(source.artifact().file(), part, speed, out, context));
        return new Stretched(
                made, Stretch.length(part.start(), speed), Stretch.length(part.samples(), speed));
    }

    private static Stretch.Part part(Heard.Source source, long from, long to) {
        if (source.loops()) {
            long rounds = Math.max(1, Math.ceilDiv(to, Math.max(1, source.samples())));
            return new Stretch.Part(0, rounds * source.samples());
        }
        if (source.samples() <= WHOLE_SAMPLES) {
            return new Stretch.Part(0, source.samples());
        }
        long start = Math.clamp(from, 0, source.samples()) / GRID_SAMPLES * GRID_SAMPLES;
        long end = Math.min(source.samples(), Math.ceilDiv(to, GRID_SAMPLES) * GRID_SAMPLES);
        return new Stretch.Part(start, Math.max(0, end - start));
    }
}
