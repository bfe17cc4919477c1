package studio.longplay.engine.render.queue;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.queue.JobOrder;
import studio.longplay.engine.jobs.queue.Labour;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.render.LinesAhead;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.queue.QueueFolder;

import java.nio.file.Path;

/// Speaks the lines of queued projects ahead of their films, as the projects were when they were
/// queued.
///
/// @param tickets their folder
public record SpeakLabour(Path tickets, Ahead ahead) implements Labour {
    static final String KIND = "speak";

    /// Speaks the lines of a film.
    @FunctionalInterface
    public interface Ahead {
        /// Speaks what is missing of them.
        ///
        /// @throws StudioFault whatever stops it; what is finished is kept
        LinesAhead.Spoken speak(Ticket ticket, JobContext context) throws StudioFault;
    }

    /// For the tickets of a data folder.
    public static SpeakLabour in(Home home, Ahead ahead) {
        return new SpeakLabour(QueueFolder.in(home.folder()).resolve("tickets"), ahead);
    }

    /// A job of it. It is light: one line after the other is spoken, on one core.
    ///
    /// @param title for people
    /// @throws StudioFault.Resource `store.unwritable`
    public static JobOrder order(Home home, Ticket ticket, String title) throws StudioFault {
        Path tickets = QueueFolder.in(home.folder()).resolve("tickets");
        String name = TicketFile.write(tickets, ticket);
        return JobOrder.light(KIND, title, ticket.projectFolder().toString(), name);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(QueuedJob job, JobContext context) throws StudioFault {
        context.checkCancelled();
        Ticket ticket = TicketFile.read(tickets.resolve(job.order().payload()));
        LinesAhead.Spoken spoken = ahead.speak(ticket, context.resting());
        return "%d %s spoken, %d found finished."
                .formatted(
                        spoken.spoken(), spoken.spoken() == 1 ? "line" : "lines", spoken.found());
    }
}
