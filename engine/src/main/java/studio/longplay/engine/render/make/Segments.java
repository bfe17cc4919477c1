package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.picture.SegmentPicture;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.SegmentCut;
import studio.longplay.engine.render.worker.WorkerAnswer;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.MediaTime;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/// Draws and encodes segments in worker processes, several at once; finished ones are taken from
/// the store.
public final class Segments {
    /// The name its work goes by in recipes and in the [Tally].
    public static final String MAKER = "segment";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Workbench bench;
    private final WorkerPool workers;
    private final VideoSettings video;
    private final Pictures pictures;
    private final SegmentWatch watch;
    private final Effort effort = new Effort();
    private List<Order> orders = List.of();

    public Segments(
            Workbench bench,
            WorkerPool workers,
            VideoSettings video,
            Pictures pictures,
            SegmentWatch watch) {
        this.bench = bench;
        this.workers = workers;
        this.video = video;
        this.pictures = pictures;
        this.watch = watch;
    }

    /// A segment and where it stands.
    public record Made(int scene, SegmentCut.Span span, Artifact artifact) {}

    /// What drawing cost, over all workers.
    public static final class Effort {
        private final AtomicLong painted = new AtomicLong();
        private final AtomicLong repeated = new AtomicLong();
        private final AtomicLong paintNanos = new AtomicLong();
        private final AtomicLong encodeNanos = new AtomicLong();

        private void add(WorkerAnswer.Finished finished) {
            painted.addAndGet(finished.painted());
            repeated.addAndGet(finished.video().frames() - finished.painted());
            paintNanos.addAndGet(finished.paintNanos());
            encodeNanos.addAndGet(finished.encodeNanos());
        }

        public long painted() {
            return painted.get();
        }

        public long repeated() {
            return repeated.get();
        }

        public long paintMillis() {
            return paintNanos.get() / 1_000_000;
        }

        public long encodeMillis() {
            return encodeNanos.get() / 1_000_000;
        }
    }

    /// Cuts a programme into segments and tells the watch; nothing is drawn yet.
    ///
    /// @param layersByScene what each scene shows
    public void plan(List<SceneLayout> scenes, List<List<Layer>> layersByScene) {
        orders = orders(scenes, layersByScene);
        tellPlan(scenes);
    }

    /// The addresses of the planned segments, in order.
    public List<Digest> keys() {
        return orders.stream().map(order -> order.recipe.key()).toList();
    }

    /// The frames of planned segments that the store does not have.
    public long missingFrames() {
        return orders.stream()
                .filter(order -> !bench.store().holds(order.recipe.key()))
                .mapToLong(order -> order.span.frames())
                .sum();
    }

    /// All planned segments, in order.
    public List<Made> make(Crew crew, JobContext context) throws StudioFault {
        FrameCount count =
                new FrameCount(
                        orders.stream().mapToLong(order -> order.span.frames()).sum(), context);
        return crew.all(
                "segments",
                orders.stream().map(order -> job(order, count)).toList(),
                context.silent());
    }

    private List<Order> orders(List<SceneLayout> scenes, List<List<Layer>> layersByScene) {
        List<Order> cut = new ArrayList<>();
        for (int scene = 0; scene < scenes.size(); scene++) {
            for (SegmentCut.Span span : SegmentCut.cut(scenes.get(scene), video.rate())) {
                SegmentPicture picture =
                        new SegmentPicture(
                                        video.width(),
                                        video.height(),
                                        video.rate(),
                                        span.first(),
                                        span.frames(),
                                        List.of())
                                .showing(layersByScene.get(scene));
                cut.add(new Order(cut.size(), scene, span, picture, recipe(picture)));
            }
        }
        return cut;
    }

    private void tellPlan(List<SceneLayout> scenes) {
        List<Long> starts = new ArrayList<>();
        MediaTime start = MediaTime.ZERO;
        for (SceneLayout scene : scenes) {
            starts.add(start.toFramesFloor(video.rate()));
            start = start.plus(scene.duration());
        }
        watch.planned(
                orders.stream()
                        .map(order ->
                                new SegmentWatch.Planned(
                                        order.scene,
                                        starts.get(order.scene) + order.span.first(),
                                        order.span.frames()))
                        .toList());
    }

    /// @param index of the segment in the programme
    private record Order(
            int index, int scene, SegmentCut.Span span, SegmentPicture picture, Recipe recipe) {}

    private Job<Made> job(Order order, FrameCount count) {
        return Job.of(
                "Segment of scene " + (order.scene + 1),
                context -> {
                    FrameCount.Share share = count.share();
                    Artifact artifact = watched(order, share, context);
                    share.reach(order.span.frames());
                    return new Made(order.scene, order.span, artifact);
                });
    }

    private Artifact watched(Order order, FrameCount.Share share, JobContext context)
            throws StudioFault {
        AtomicBoolean drawn = new AtomicBoolean();
        try {
            Artifact artifact =
                    make(
                            order,
                            frames -> {
                                if (drawn.compareAndSet(false, true)) {
                                    watch.begun(order.index);
                                }
                                share.reach(frames);
                            },
                            context);
            if (drawn.get()) {
                watch.finished(order.index);
            } else {
                watch.reused(order.index);
            }
            return artifact;
        } catch (StudioFault e) {
            watch.failed(order.index);
            throw e;
        }
    }

    /// @param reached hears 0 when drawing begins, and then how many frames are drawn
    private Artifact make(Order order, IntConsumer reached, JobContext context) throws StudioFault {
        return bench.make(
                order.recipe,
                "mp4",
                part -> {
                    reached.accept(0);
                    effort.add(
                            workers.make(
                                    new WorkerPool.Task(
                                            order.picture, video, pictures.filesByDigest(), part),
                                    reached,
                                    context));
                });
    }

    private Recipe recipe(SegmentPicture picture) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        // By way of its JSON, which names the kind of every layer.
        parameters.put("picture", JSON.convertValue(picture, Map.class));
        parameters.put("video", video);
        List<Digest> media = pictures.usedBy(picture);
        return new Recipe(MAKER, SegmentPainter.VERSION, parameters, media);
    }

    public Effort effort() {
        return effort;
    }

    /// Progress in frames, though jobs are segments: the user waits for frames.
    private static final class FrameCount {
        private final long total;
        private final JobContext user;
        private final AtomicLong done = new AtomicLong();

        FrameCount(long total, JobContext user) {
            this.total = total;
            this.user = user;
        }

        Share share() {
            return new Share();
        }

        /// One segment's part in the count. Used by one thread; a segment that a second worker
        /// begins again takes its frames back.
        private final class Share {
            private long reached;

            void reach(long frames) {
                long sum = done.addAndGet(frames - reached);
                reached = frames;
                user.progress(new Progress("render", sum, total));
            }
        }
    }
}
