package studio.longplay.app.shell;

import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work.Outcome;
import studio.longplay.app.words.Words;
import studio.longplay.engine.Studio;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.queue.QueueDesk;
import studio.longplay.engine.render.queue.SpeakLabour;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.store.Home;

import java.nio.file.Path;

/// Queues the lines of the open project, as it is now, to be spoken beside films.
final class SpeakAhead {
    private SpeakAhead() {}

    static void queue(StudioWindow window, Studio studio, Session session) {
        Project project = session.project();
        Path folder = session.folder();
        String title = Words.of("queue").get("light.speak", project.title());
        window.quiet()
                .start(
                        Job.of(title, _ -> add(studio.home(), project, folder, title)),
                        Outcome.of(_ -> window.queued(title), window::tell));
    }

    private static boolean add(Home home, Project project, Path folder, String title)
            throws StudioFault {
        Ticket ticket = new Ticket(folder, project, folder, DeliverySettings.of(project));
        return QueueDesk.add(home, SpeakLabour.order(home, ticket, title));
    }
}
