package studio.longplay.engine.render.interchange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.make.SceneLayers;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a film of each picture of the script, as it is seen in the programme but for its
/// transitions: the same layers, painter and encoder as an export's.
public final class StripFilms {
    private static final String MAKER = "interchange.film";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workbench bench;
    private final WorkerPool workers;
    private final VideoSettings video;
    private final Shown shown;
    private final JobContext context;

    /// What a programme shows.
    ///
    /// @param files where each of the user's files lies, by its digest in hex
    public record Shown(Programme programme, SceneLayers layers, Map<String, String> files) {}

    StripFilms(
            Workbench bench,
            WorkerPool workers,
            VideoSettings video,
            Shown shown,
            JobContext context) {
        this.bench = bench;
        this.workers = workers;
        this.video = video;
        this.shown = shown;
        this.context = context;
    }

    /// @param start where the strip begins in it
    record Film(Artifact artifact, MediaTime start, MediaTime length) {}

    /// The film of a strip; empty if it is no picture of the script.
    Optional<Film> of(Strip strip, ClipKey key, StripMedia.Handles handles) throws StudioFault {
        MediaTime sceneStart = shown.programme.startOf(strip.scene());
        var scene = shown.programme.scenes().get(strip.scene());
        Optional<SoloLayout> solo = SoloLayout.of(scene, sceneStart, key, strip, handles);
        if (solo.isEmpty()) {
            return Optional.empty();
        }
        TimeRange range = solo.get().range();
        List<Layer> layers = shown.layers.of(solo.get().layout(), List.of());
        long first = range.start().toFramesFloor(video.rate());
        long end = range.end().toFramesFloor(video.rate());
        SegmentPicture picture =
                new SegmentPicture(
                                video.width(),
                                video.height(),
                                video.rate(),
                                first,
                                Math.toIntExact(end - first),
                                List.of())
                        .showing(layers);
        MediaTime before = strip.start().minus(sceneStart).minus(range.start());
        return Optional.of(new Film(make(picture), before, range.duration()));
    }

    private Artifact make(SegmentPicture picture) throws StudioFault {
        Map<String, Object> parameters = new LinkedHashMap<>();
        // By way of its JSON, which names the kind of every layer.
        parameters.put("picture", JSON.convertValue(picture, Map.class));
        parameters.put("video", video);
        Recipe recipe = new Recipe(MAKER, SegmentPainter.version(picture), parameters, List.of());
        return bench.make(
                recipe,
                "mp4",
                part ->
                        workers.make(
                                WorkerPool.Task.whole(picture, video, shown.files, part),
                                _ -> {},
                                context));
    }
}
