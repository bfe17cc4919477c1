package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.VideoSettings;
import studio.longplay.engine.picture.Layer;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.render.worker.WorkerAnswer;
import studio.longplay.engine.render.worker.WorkerPool;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;
import studio.longplay.engine.store.Recipe;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/// Draws and encodes segments in worker processes, several at once, group of pictures by group;
/// finished groups are taken from the store, and a group that comes again is made once. A thread
/// that has no segment left helps those that have.
public final class Segments {
    /// The name its work goes by in recipes and in the [Tally].
    public static final String MAKER = "group";

    private final Workbench bench;
    private final Drawing drawing;
    private final VideoSettings video;
    private final EncoderRelay relay;
    private final Pictures pictures;
    private final SegmentWatch watch;
    private final GroupPlan plan;
    private final DrawingEffort effort = new DrawingEffort();
    private final Quarantine quarantine = new Quarantine();
    private final Map<Digest, MadeGroup> groups = new ConcurrentHashMap<>();
    private final SpareGroups<Piece> spare = new SpareGroups<>();
    private List<GroupPlan.Order> orders = List.of();
    private volatile boolean crowded;

    /// @param video how groups are encoded, as long as the encoder works
    /// @param relay knows the next encoder
    public Segments(
            Workbench bench,
            Drawing drawing,
            VideoSettings video,
            EncoderRelay relay,
            Pictures pictures,
            SegmentWatch watch) {
        this(bench, drawing, relay, pictures, watch, new GroupPlan(video, pictures));
    }

    Segments(
            Workbench bench,
            Drawing drawing,
            EncoderRelay relay,
            Pictures pictures,
            SegmentWatch watch,
            GroupPlan plan) {
        this.bench = bench;
        this.drawing = drawing;
        video = plan.video();
        this.relay = relay;
        this.pictures = pictures;
        this.watch = watch;
        this.plan = plan;
    }

    /// Draws and encodes one group; the part file is complete and synced when it returns.
    @FunctionalInterface
    public interface Drawing {
        WorkerAnswer.Finished make(WorkerPool.Task task, IntConsumer framesDone, JobContext context)
                throws StudioFault;
    }

    private record MadeGroup(Artifact artifact, String encoder) {}

    /// A segment while it is made.
    ///
    /// @param drawn whether a worker was asked for some of it
    private record InWork(GroupPlan.Order order, FrameCount count, AtomicBoolean drawn) {}

    /// A group to make, and what segment it is made with.
    private record Piece(InWork segment, GroupPlan.Own own) {}

    /// Cuts a programme into segments and tells the watch; nothing is drawn yet.
    ///
    /// @param layersByScene what each scene shows
    public void plan(List<SceneLayout> scenes, List<List<Layer>> layersByScene) {
        orders = plan.orders(scenes, layersByScene);
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
                .filter(own -> made(own).isEmpty())
                .mapToLong(GroupPlan.Own::frames)
                .sum();
    }

    /// All planned segments, in order.
    ///
    /// @throws StudioFault.Resource `render.segments-failed` if some cannot be made; all others are
    ///   finished then
    public List<MadeSegment> make(Crew crew, JobContext context) throws StudioFault {
        FrameCount count =
                new FrameCount(
                        orders.stream().mapToLong(order -> order.span().frames()).sum(), context);
        watch.encoder(relay.current());
        crowded = isCrowded(crew);
        List<Job<Boolean>> jobs = new ArrayList<>();
        FilmRuns.of(orders, this::isFilmToDraw, crew.size())
                .forEach(run -> jobs.add(job(run, count)));
        jobs.addAll(Collections.nCopies(crew.size() - 1, Job.of("Groups", this::help)));
        spare.expect(orders.size());
        crew.all("segments", jobs, context.silent());
        effort.changed(relay.changes(encoders()));
        quarantine.requireNone(orders.size());
        return orders.stream().map(this::joined).toList();
    }

    private boolean isFilmToDraw(GroupPlan.Order order) {
        return order.picture().showsFilms() && isToDraw(order);
    }

    private boolean isToDraw(GroupPlan.Order order) {
        return order.own().stream().anyMatch(own -> made(own).isEmpty());
    }

    /// Whether groups that are drawn at once keep all processors busy, but for the last ones.
    private boolean isCrowded(Crew crew) {
        int processors = Runtime.getRuntime().availableProcessors();
        long many = 2L * processors;
        return crew.size() >= processors
                && orders.stream()
                                .flatMap(order -> order.own().stream())
                                .filter(own -> made(own).isEmpty())
                                .limit(many)
                                .count()
                        == many;
    }

    private Set<String> encoders() {
        return groups.values().stream().map(MadeGroup::encoder).collect(Collectors.toSet());
    }

    private MadeSegment joined(GroupPlan.Order order) {
        String encoder = "";
        List<MadeSegment.Part> parts = new ArrayList<>();
        for (GroupPlan.Part part : order.parts()) {
            MadeGroup group = Objects.requireNonNull(groups.get(part.group()));
            parts.add(new MadeSegment.Part(group.artifact(), part.frames()));
            encoder = group.encoder().equals(video.encoder()) ? encoder : group.encoder();
        }
        return new MadeSegment(order.scene(), order.span(), parts, encoder);
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

    private Job<Boolean> job(List<GroupPlan.Order> run, FrameCount count) {
        return Job.of(
                "Segments of scene " + (run.getFirst().scene() + 1),
                context -> {
                    try {
                        for (GroupPlan.Order order : run) {
                            watched(new InWork(order, count, new AtomicBoolean()), context);
                            count.share().reach(order.span().frames() - madeWith(order));
                        }
                    } finally {
                        spare.ended(run.size());
                    }
                    return true;
                });
    }

    /// Frames of a segment's groups that were made with it, and counted then.
    private long madeWith(GroupPlan.Order order) {
        return order.own().stream()
                .filter(own -> groups.containsKey(own.recipe().key()))
                .mapToLong(GroupPlan.Own::frames)
                .sum();
    }

    private void watched(InWork segment, JobContext context) throws StudioFault {
        GroupPlan.Order order = segment.order();
        if (!attempt(segment, context)) {
            watch.putAside(order.index());
            return;
        }
        boolean drawn = segment.drawn().get();
        effort.addSegment(drawn, order.parts().size() - order.own().size());
        if (drawn) {
            watch.finished(order.index());
        } else if (order.own().isEmpty()) {
            watch.repeated(order.index());
        } else {
            watch.reused(order.index());
        }
    }

    private boolean attempt(InWork segment, JobContext context) throws StudioFault {
        GroupPlan.Order order = segment.order();
        AtomicBoolean again = new AtomicBoolean();
        try {
            return quarantine
                    .attempt(
                            order.index(),
                            where(order),
                            inside -> {
                                if (again.getAndSet(true)) {
                                    watch.retried(order.index());
                                }
                                makeOwn(segment, inside);
                                return order;
                            },
                            context)
                    .isPresent();
        } catch (StudioFault fault) {
            watch.failed(order.index());
            throw fault;
        }
    }

    private static String where(GroupPlan.Order order) {
        return "scene %d, frames %d to %d"
                .formatted(order.scene() + 1, order.span().first() + 1, order.span().end());
    }

    private void makeOwn(InWork segment, JobContext context) throws StudioFault {
        List<Piece> pieces =
                segment.order().own().stream()
                        .filter(own -> !groups.containsKey(own.recipe().key()))
                        .map(own -> new Piece(segment, own))
                        .toList();
        try (SpareGroups<Piece>.Segment left = spare.begin(pieces)) {
            for (var next = left.next(); next.isPresent(); next = left.next()) {
                make(next.get(), context);
            }
        }
    }

    /// Makes groups of other threads' segments until there is none left that nobody has begun.
    ///
    /// @return whether all that were taken could be made
    private boolean help(JobContext context) {
        while (true) {
            context.rest();
            Optional<SpareGroups<Piece>.Loan> lent = spare.lend();
            if (lent.isEmpty()) {
                return true;
            }
            try (SpareGroups<Piece>.Loan loan = lent.get()) {
                make(loan.group(), context);
                loan.made();
            } catch (StudioFault metAgain) {
                // By the segment's own thread, which tries again and is the one to tell.
                return false;
            }
        }
    }

    private void make(Piece piece, JobContext context) throws StudioFault {
        GroupPlan.Order order = piece.segment().order();
        FrameCount.Share share = piece.segment().count().share();
        IntConsumer reached =
                frames -> {
                    if (piece.segment().drawn().compareAndSet(false, true)) {
                        watch.begun(order.index());
                    }
                    share.reach(frames);
                };
        try {
            groups.put(piece.own().recipe().key(), encoded(order, piece.own(), reached, context));
        } catch (StudioFault fault) {
            share.reach(0);
            throw fault;
        }
        share.reach(piece.own().frames());
    }

    /// Made by the encoder that works now, or by the next one if that fails.
    private MadeGroup encoded(
            GroupPlan.Order order, GroupPlan.Own own, IntConsumer reached, JobContext context)
            throws StudioFault {
        String encoder = made(own).orElseGet(relay::current);
        while (true) {
            try {
                return new MadeGroup(make(order, own, encoder, reached, context), encoder);
            } catch (StudioFault fault) {
                Optional<String> other =
                        EncoderRelay.isEncoders(fault, encoder)
                                ? relay.after(encoder, fault, context)
                                : Optional.empty();
                if (other.isEmpty()) {
                    throw fault;
                }
                encoder = other.get();
                watch.encoder(encoder);
            }
        }
    }

    /// @param reached hears 0 when drawing begins, and then how many frames of the group are drawn
    private Artifact make(
            GroupPlan.Order order,
            GroupPlan.Own own,
            String encoder,
            IntConsumer reached,
            JobContext context)
            throws StudioFault {
        VideoSettings settings = video.withEncoder(encoder);
        return bench.make(
                recipe(own, encoder),
                "mp4",
                part -> {
                    reached.accept(0);
                    WorkerPool.Task task =
                            new WorkerPool.Task(
                                    order.picture(),
                                    own.from(),
                                    own.frames(),
                                    settings,
                                    pictures.filesByDigest(),
                                    part,
                                    crowded);
                    WorkerAnswer.Finished finished = drawing.make(task, reached, context);
                    effort.add(finished);
                    watch.spent(order.index(), finished.paintNanos() + finished.encodeNanos());
                });
    }

    private Recipe recipe(GroupPlan.Own own, String encoder) {
        return encoder.equals(video.encoder())
                ? own.recipe()
                : plan.recipe(own.form(), video.withEncoder(encoder));
    }

    /// The encoder that made a group which is finished: the one the work began with, one that took
    /// over before it was cut off, or one of the film that is repaired.
    private Optional<String> made(GroupPlan.Own own) {
        return relay.known().stream()
                .filter(encoder -> bench.store().holds(recipe(own, encoder).key()))
                .findFirst();
    }

    public DrawingEffort effort() {
        return effort;
    }
}
