package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.lay.SegmentCut;
import studio.longplay.engine.render.worker.WorkerAnswer;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;

/// Draws and encodes segments in worker processes, several at once, group of pictures by group;
/// finished groups are taken from the store, and a group that comes again is made once.
public final class Segments {
    /// The name its work goes by in recipes and in the [Tally].
    public static final String MAKER = "group";

    private final Workbench bench;
    private final WorkerPool workers;
    private final VideoSettings video;
    private final Pictures pictures;
    private final SegmentWatch watch;
    private final DrawingEffort effort = new DrawingEffort();
    private final Map<Digest, Artifact> groups = new ConcurrentHashMap<>();
    private List<GroupPlan.Order> orders = List.of();

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

    /// Cuts a programme into segments and tells the watch; nothing is drawn yet.
    ///
    /// @param layersByScene what each scene shows
    public void plan(List<SceneLayout> scenes, List<List<Layer>> layersByScene) {
        orders = new GroupPlan(video, pictures).orders(scenes, layersByScene);
        tellPlan(scenes);
    }

    /// The addresses of what each planned segment is joined from, in order.
    public List<List<Digest>> keys() {
        return orders.stream()
                .map(order -> order.parts().stream().map(GroupPlan.Part::group).toList())
                .toList();
    }

    /// The frames that are to be drawn: of planned groups that the store does not have, each
    /// counted once.
    public long missingFrames() {
        return orders.stream()
                .flatMap(order -> order.own().stream())
                .filter(own -> !bench.store().holds(own.recipe().key()))
                .mapToLong(GroupPlan.Own::frames)
                .sum();
    }

    /// All planned segments, in order.
    public List<MadeSegment> make(Crew crew, JobContext context) throws StudioFault {
        FrameCount count =
                new FrameCount(
                        orders.stream().mapToLong(order -> order.span().frames()).sum(), context);
        crew.all(
                "segments",
                orders.stream().map(order -> job(order, count)).toList(),
                context.silent());
        return orders.stream().map(this::joined).toList();
    }

    private MadeSegment joined(GroupPlan.Order order) {
        return new MadeSegment(
                order.scene(),
                order.span(),
                order.parts().stream()
                        .map(part ->
                                new MadeSegment.Part(
                                        Objects.requireNonNull(groups.get(part.group())),
                                        part.frames()))
                        .toList());
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
                                        order.scene(),
                                        starts.get(order.scene()) + order.span().first(),
                                        order.span().frames()))
                        .toList());
    }

    private Job<SegmentCut.Span> job(GroupPlan.Order order, FrameCount count) {
        return Job.of(
                "Segment of scene " + (order.scene() + 1),
                context -> {
                    FrameCount.Share share = count.share();
                    watched(order, share, context);
                    share.reach(order.span().frames());
                    return order.span();
                });
    }

    private void watched(GroupPlan.Order order, FrameCount.Share share, JobContext context)
            throws StudioFault {
        AtomicBoolean drawn = new AtomicBoolean();
        try {
            for (GroupPlan.Own own : order.own()) {
                Artifact artifact =
                        make(
                                order,
                                own,
                                frames -> {
                                    if (drawn.compareAndSet(false, true)) {
                                        watch.begun(order.index());
                                    }
                                    share.reach(own.from() + (long) frames);
                                },
                                context);
                groups.put(artifact.key(), artifact);
            }
            effort.addSegment(drawn.get(), order.parts().size() - order.own().size());
            if (drawn.get()) {
                watch.finished(order.index());
            } else {
                watch.reused(order.index());
            }
        } catch (StudioFault e) {
            watch.failed(order.index());
            throw e;
        }
    }

    /// @param reached hears 0 when drawing begins, and then how many frames of the group are drawn
    private Artifact make(
            GroupPlan.Order order, GroupPlan.Own own, IntConsumer reached, JobContext context)
            throws StudioFault {
        return bench.make(
                own.recipe(),
                "mp4",
                part -> {
                    reached.accept(0);
                    WorkerAnswer.Finished finished =
                            workers.make(
                                    new WorkerPool.Task(
                                            order.picture(),
                                            own.from(),
                                            own.frames(),
                                            video,
                                            pictures.filesByDigest(),
                                            part),
                                    reached,
                                    context);
                    effort.add(finished);
                });
    }

    public DrawingEffort effort() {
        return effort;
    }
}
