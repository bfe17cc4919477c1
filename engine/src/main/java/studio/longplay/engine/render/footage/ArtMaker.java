package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.Chore;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;

import java.util.List;
import java.util.Map;

/// Makes waveforms and thumbnails, each once.
///
/// Safe for any number of threads.
public final class ArtMaker {
    private static final String PEAKS_VERSION = "1";
    private static final String TILES_VERSION = "1";

    private final Workbench bench;
    private final WorkerPool workers;
    private final Conform conform;

    public ArtMaker(Workbench bench, WorkerPool workers) {
        this.bench = bench;
        this.workers = workers;
        conform = new Conform(bench, workers);
    }

    /// The waveform of a file's sound; its conformed sound is made for it.
    ///
    /// @throws StudioFault.Media if it has none or cannot be decoded
    public Peaks peaks(Footage footage, JobContext context) throws StudioFault {
        Recipe recipe =
                new Recipe(
                        "footage.peaks",
                        PEAKS_VERSION,
                        Map.of("rate", Peaks.RATE),
                        List.of(footage.digest()));
        Artifact made =
                bench.make(
                        recipe,
                        "peaks",
                        part ->
                                PeaksMaker.write(
                                        conform.sound(footage, context).file(), part, context));
        return Peaks.open(made.file());
    }

    /// The thumbnails of a film or still.
    ///
    /// @throws StudioFault.Media if it cannot be decoded
    public Thumbnails thumbnails(Footage footage, JobContext context) throws StudioFault {
        TileGrid grid = TileGrid.of(footage);
        Recipe recipe =
                new Recipe(
                        "footage.tiles",
                        TILES_VERSION,
                        Map.of(
                                "width", grid.width(),
                                "height", grid.height(),
                                "everyMillis", grid.everyMillis()),
                        List.of(footage.digest()));
        Artifact made =
                bench.make(
                        recipe,
                        "tiles",
                        part -> {
                            workers.decode(
                                    chore(footage, grid, part.toString()),
                                    done ->
                                            context.progress(
                                                    new Progress("Thumbnails", done, grid.tiles())),
                                    context);
                        });
        return Thumbnails.open(made.file(), grid);
    }

    private static Chore.Tiles chore(Footage footage, TileGrid grid, String part) {
        boolean still =
                footage.facts().kind() == studio.longplay.engine.media.FootageFacts.Kind.STILL;
        return new Chore.Tiles(
                footage.file().toString(),
                still,
                grid.width(),
                grid.height(),
                grid.tiles(),
                grid.everyMillis(),
                grid.keysOnly(),
                part);
    }
}
