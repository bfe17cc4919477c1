package studio.longplay.engine.render;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.picture.Backdrop;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.render.lay.CueList;
import studio.longplay.engine.render.make.Effects;
import studio.longplay.engine.render.make.Pictures;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.FrameRate;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Tries every picture, film and own sound of a script once, before any work that it would make
/// vain: hours of speaking must not end at a damaged file.
final class MediaTrial {
    static final String MAKER = "media.trial";
    private static final int WIDTH = 64;
    private static final int HEIGHT = 36;

    private final Workbench bench;
    private final WorkerPool workers;
    private final Pictures pictures;

    MediaTrial(Workbench bench, WorkerPool workers, Pictures pictures) {
        this.bench = bench;
        this.workers = workers;
        this.pictures = pictures;
    }

    /// @throws StudioFault.Input at the cue whose file cannot be shown or heard
    void of(Script script, JobContext context) throws StudioFault {
        Set<String> tried = new HashSet<>();
        for (Cue.PictureCue cue : CueList.of(script.scenes(), Cue.PictureCue.class)) {
            var found = pictures.find(cue);
            if (found.isPresent() && tried.add(found.get().digest().hex())) {
                context.checkCancelled();
                tryOut(found.get(), new Place(script.file(), cue.sourceLine()), context);
            }
        }
        new Effects(bench)
                .tryOwn(
                        CueList.of(script.scenes(), Cue.SoundCue.class),
                        script.file(),
                        context.silent());
    }

    private void tryOut(Pictures.Found file, Place place, JobContext context) throws StudioFault {
        String digest = file.digest().hex();
        Backdrop backdrop =
                file.film() ? new Backdrop.Film(digest, 0) : new Backdrop.Still(digest, "hold");
        try {
            once(file.digest(), backdrop, context);
        } catch (StudioFault.Media | StudioFault.Input unfit) {
            throw new StudioFault.Input(unfit.code(), unfit.sentence(), unfit.remedy(), place);
        }
    }

    /// Shows one frame of a file, small; what was fit once is not tried again.
    ///
    /// @throws StudioFault `Media` or `Input` if it cannot be shown
    void once(Digest digest, Backdrop backdrop, JobContext context) throws StudioFault {
        boolean film = backdrop instanceof Backdrop.Film;
        Map<String, Object> how = new TreeMap<>(Map.of("film", film));
        if (backdrop instanceof Backdrop.Film(String _, long frame) && frame > 0) {
            how.put("frame", frame);
        }
        Recipe recipe = new Recipe(MAKER, SegmentPainter.VERSION, how, List.of(digest));
        if (bench.store().find(recipe.key()).isPresent()) {
            return;
        }
        workers.tryOut(frame(backdrop), pictures.filesByDigest(), context);
        bench.make(recipe, "txt", part -> Files.writeString(part, "It can be shown.\n"));
    }

    private static SegmentPicture frame(Backdrop backdrop) {
        return new SegmentPicture(
                WIDTH,
                HEIGHT,
                FrameRate.FPS_30,
                0,
                1,
                List.of(new Layer.BackdropLayer(0, 1, backdrop)));
    }
}
