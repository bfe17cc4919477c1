package studio.longplay.engine.render.queue;

import studio.longplay.engine.edit.Edit;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.queue.Labour;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.render.Orders;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.make.SegmentWatch;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes queued films.
final class ExportLabour implements Labour {
    static final String KIND = "export";
    private static final Set<String> NEVER = Set.of("encoder.none", "encoder.no-card");

    private final Path tickets;
    private final Delivering delivering;
    private final Function<QueuedJob, SegmentWatch> watches;

    /// @param watches follows the segments of a job
    ExportLabour(Path tickets, Delivering delivering, Function<QueuedJob, SegmentWatch> watches) {
        this.tickets = tickets;
        this.delivering = delivering;
        this.watches = watches;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(QueuedJob job, JobContext context) throws StudioFault {
        context.checkCancelled();
        Ticket ticket = TicketFile.read(tickets.resolve(job.order().payload()));
        Manifest manifest = delivering.deliver(ticket, watches.apply(job), context);
        keepDecisions(ticket, manifest);
        return told(manifest.run());
    }

    /// What was made, and how much of what was asked for the store had.
    static String told(Manifest.Run run) {
        String found =
                run.caches().stream()
                        .map(cache ->
                                String.format(
                                        Locale.ROOT, "%s %.0f %%", cache.name(), cache.percent()))
                        .collect(Collectors.joining(", "));
        return run.work().sentence() + (found.isEmpty() ? "" : "; found finished: " + found);
    }

    /// What was decided on the way, for the next delivery. A project that is open elsewhere is not
    /// written to: its next delivery decides the same by measuring the same.
    private static void keepDecisions(Ticket ticket, Manifest manifest) throws StudioFault {
        if (!ProjectFolder.isProject(ticket.projectFolder())) {
            return;
        }
        try (ProjectFolder open = ProjectFolder.open(ticket.projectFolder())) {
            if (open.project().equals(ticket.project())) {
                for (Edit decision : Orders.decisions(open.project(), manifest)) {
                    open.apply(decision);
                }
            }
        } catch (StudioFault.Resource elsewhere) {
            if (!elsewhere.code().equals("store.project-open")) {
                throw elsewhere;
            }
        }
    }

    /// What the user has to put right himself does not pass by waiting.
    @Override
    public boolean passes(StudioFault fault) {
        return switch (fault) {
            case StudioFault.Resource resource -> !NEVER.contains(resource.code());
            case StudioFault.Media media -> media.code().startsWith("worker.");
            case StudioFault.Input _, StudioFault.Model _ -> false;
        };
    }
}
