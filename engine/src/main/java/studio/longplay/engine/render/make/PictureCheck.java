package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.FrameRate;

import java.util.List;
import java.util.Map;

/// Looks at every picture and film of the user's before anything is spoken: each is shown once,
/// very small, in a worker process. One that was looked at before is not looked at again.
public final class PictureCheck {
    private static final String MAKER = "picture.look";
    private static final VideoSettings SMALL =
            new VideoSettings(64, 36, FrameRate.FPS_30, "libopenh264", 100_000, 1, 1);

    private final Workbench bench;
    private final WorkerPool workers;

    public PictureCheck(Workbench bench, WorkerPool workers) {
        this.bench = bench;
        this.workers = workers;
    }

    /// Shows each of them once.
    ///
    /// @param file the script, to say where a bad picture is named
    /// @throws StudioFault.Input `picture.broken` at the script's line
    public void check(Pictures pictures, String file, Crew crew, JobContext context)
            throws StudioFault {
        List<Job<Boolean>> looks =
                pictures.all().stream()
                        .map(found -> look(found, pictures.filesByDigest(), file))
                        .toList();
        if (!looks.isEmpty()) {
            crew.all("pictures", looks, context);
        }
    }

    private Job<Boolean> look(Pictures.Found found, Map<String, String> files, String file) {
        return new Job<>() {
            @Override
            public String title() {
                return "Look at " + found.file().getFileName();
            }

            @Override
            public Boolean run(JobContext context) throws StudioFault {
                try {
                    show(found, files, context);
                    return true;
                } catch (StudioFault.Media | StudioFault.Input fault) {
                    throw new StudioFault.Input(
                            "picture.broken",
                            fault.sentence(),
                            fault.remedy(),
                            new Place(file, found.sourceLine()));
                }
            }
        };
    }

    private void show(Pictures.Found found, Map<String, String> files, JobContext context)
            throws StudioFault {
        String digest = found.digest().hex();
        Backdrop backdrop =
                found.film() ? new Backdrop.Film(digest, 0) : new Backdrop.Still(digest, "hold");
        SegmentPicture picture =
                new SegmentPicture(
                        SMALL.width(),
                        SMALL.height(),
                        SMALL.rate(),
                        0,
                        1,
                        List.of(new Layer.BackdropLayer(0, 1, backdrop)));
        bench.make(
                new Recipe(
                        MAKER,
                        SegmentPainter.VERSION,
                        Map.of("film", found.film()),
                        List.of(found.digest())),
                "mp4",
                part ->
                        workers.make(
                                new WorkerPool.Task(picture, SMALL, files, part),
                                _ -> {},
                                context));
    }
}
