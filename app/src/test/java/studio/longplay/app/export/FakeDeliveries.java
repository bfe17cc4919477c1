package studio.longplay.app.export;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.FolderVerification;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.Orders;
import studio.longplay.engine.render.deliver.FolderCheck;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.Preflight;
import studio.longplay.engine.render.preset.PresetRules;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Deliveries that a test writes the course of.
final class FakeDeliveries implements Deliveries {
    final List<DeliverySettings> planned = new CopyOnWriteArrayList<>();
    final List<DeliverySettings> delivered = new CopyOnWriteArrayList<>();
    final List<ExportRequest> queued = new CopyOnWriteArrayList<>();
    final List<FolderVerification.Depth> depths = new CopyOnWriteArrayList<>();
    final List<Path> cleaned = new CopyOnWriteArrayList<>();
    volatile long folderBytes = 500_000_000;
    volatile Forecast.Ready ready = Forecast.Ready.NOTHING;
    volatile Preflight.Room room = room(500_000_000, 80_000_000_000L);
    volatile Place place = new Place(false, false);
    volatile Check check = folder -> new FolderCheck.Result(folder.toString(), true, List.of());
    volatile Cleaning cleaning = _ -> new LeftoversState.Gone(1, 0);
    volatile Course course = (_, _) -> Samples.manifest();

    /// What deleting what earlier exports left does.
    interface Cleaning {
        LeftoversState.Gone run(JobContext context) throws StudioFault;
    }

    /// What reading a folder finds.
    interface Check {
        FolderCheck.Result of(Path folder) throws StudioFault;
    }

    /// What a delivery does.
    interface Course {
        Manifest run(SegmentWatch watch, JobContext context) throws StudioFault;
    }

    /// What is written into a folder, and what is free there.
    static Preflight.Room room(long neededBytes, long freeBytes) {
        return new Preflight.Room(neededBytes, freeBytes, 1, 1, 2, false);
    }

    @Override
    public Forecast plan(Project project, Path folder, DeliverySettings settings) {
        planned.add(settings);
        return Samples.forecast(folderBytes, ready)
                .with(new Preflight(List.of(), "5.1", 1_300_000_000L, room), null);
    }

    @Override
    public List<Objection> objections(
            Project project, DeliverySettings settings, Forecast forecast) {
        return PresetRules.of(settings.preset());
    }

    @Override
    public Place place(Path folder) throws StudioFault {
        if (folder.endsWith("forbidden")) {
            throw new StudioFault.Resource("store.no-access", "No.", "Elsewhere.");
        }
        return place;
    }

    @Override
    public Manifest deliver(ExportRequest asked, SegmentWatch watch, JobContext context)
            throws StudioFault {
        delivered.add(asked.settings());
        return course.run(watch, context);
    }

    @Override
    public void queue(ExportRequest asked) {
        queued.add(asked);
    }

    @Override
    public FolderCheck.Result verify(
            Path folder, FolderVerification.Depth depth, JobContext context) throws StudioFault {
        depths.add(depth);
        return check.of(folder);
    }

    @Override
    public DeliveryLog.Entry found(Path folder, Project project) {
        return DeliveryLog.Entry.of(Samples.manifest(), folder, project.id().value());
    }

    @Override
    public LeftoversState.Gone deleteLeftovers(Path folder, JobContext context) throws StudioFault {
        cleaned.add(folder);
        return cleaning.run(context);
    }

    @Override
    public List<Edit> decisions(Project project, Manifest manifest) {
        return Orders.decisions(project, manifest);
    }

    /// Plans segments of 30 frames each.
    static List<SegmentWatch.Planned> segments(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new SegmentWatch.Planned(0, i * 30L, 30))
                .toList();
    }

    /// Waits until the work is cancelled.
    static void hang(JobContext context) {
        while (true) {
            context.checkCancelled();
            LockSupport.parkNanos(1_000_000);
        }
    }
}
