package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.AacEncoder;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The programme's AAC, one chunk a scene: each is encoded with a little of its neighbours on both
/// sides, which is then dropped, so the chunks join without a seam and an edit costs one of them.
public final class AacChunks {
    static final String MAKER = "aac";

    private static final int PACKET = 1024;

    /// What an encoder sees of the neighbours; more than its 16 + 1 and 4 frames.
    private static final int BEFORE = 20 * PACKET;

    private static final int AFTER = 8 * PACKET;
    private static final String VERSION = "1";

    private final Workbench bench;

    public AacChunks(Workbench bench) {
        this.bench = bench;
    }

    public List<Artifact> make(List<Artifact> sceneMixes, int bitRate, JobContext context)
            throws StudioFault {
        return ProgrammeSound.byScene(
                sceneMixes,
                (sound, scene) -> chunk(sound, scene, sceneMixes.get(scene), bitRate),
                context);
    }

    /// Chunks begin and end on the grid of packets, which is where a scene begins or a little
    /// before; only the last goes on to the end of its packet.
    private Artifact chunk(ProgrammeSound sound, int scene, Artifact mix, int bitRate)
            throws StudioFault {
        long start = sound.start(scene);
        long end = start + sound.length(scene);
        long from = onGrid(start);
        long to = sound.isLast(scene) ? onGrid(end + PACKET - 1) : onGrid(end);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("bitRate", bitRate);
        parameters.put("first", scene == 0);
        if (from != start || to != end) {
            parameters.put("cut", List.of(start - from, to - end));
        }
        Recipe recipe =
                new Recipe(
                        MAKER,
                        VERSION,
                        parameters,
                        List.of(
                                mix.key(),
                                sound.digest(start - BEFORE, BEFORE),
                                sound.digest(end, AFTER)));
        return bench.make(
                recipe,
                "aac",
                part -> new AacEncoder().encode(sound, from, to - from, bitRate, part));
    }

    private static long onGrid(long sample) {
        return sample / PACKET * PACKET;
    }
}
