package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.OpusEncoder;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;

import java.util.List;
import java.util.Map;

/// The programme's Opus, one chunk a scene, as [AacChunks] does it.
public final class OpusChunks {
    static final String MAKER = "opus";
    private static final String VERSION = "1";

    private final Workbench bench;

    public OpusChunks(Workbench bench) {
        this.bench = bench;
    }

    public List<Artifact> make(List<Artifact> sceneMixes, int bitRate, JobContext context)
            throws StudioFault {
        return ProgrammeSound.byScene(
                sceneMixes,
                (sound, scene) -> chunk(sound, scene, sceneMixes.get(scene), bitRate),
                context);
    }

    private Artifact chunk(ProgrammeSound sound, int scene, Artifact mix, int bitRate)
            throws StudioFault {
        long start = sound.start(scene);
        long length = sound.length(scene);
        int before = OpusEncoder.SAMPLES_BEFORE;
        Recipe recipe =
                new Recipe(
                        MAKER,
                        VERSION,
                        Map.of(
                                "bitRate",
                                bitRate,
                                "first",
                                scene == 0,
                                "phase",
                                start % OpusEncoder.GRID_SAMPLES),
                        List.of(
                                mix.key(),
                                sound.digest(start - before, before),
                                sound.digest(start + length, OpusEncoder.SAMPLES_AFTER)));
        return bench.make(
                recipe,
                "opus",
                part -> new OpusEncoder().encode(sound, start, length, bitRate, part));
    }
}
