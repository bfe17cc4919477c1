package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.StudioQueue;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.JobOrder;
import studio.longplay.engine.jobs.queue.Lane;
import studio.longplay.engine.render.queue.QueueDesk;
import studio.longplay.engine.render.queue.SpeakLabour;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.queue.QueueNews;

import java.nio.file.Path;
import java.util.Objects;

@Command(
        name = "speak",
        mixinStandardHelpOptions = true,
        description = {
            "Queues the lines of a project, as it is now, to be spoken beside films: one after the",
            "other, on one core. Its next film finds them finished, and its effects."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay queue add speak ~/projects/coriolanus")
final class QueueAddSpeakVerb extends Verb {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Option(
            names = "--lane",
            paramLabel = "LANE",
            description = "background (the default), export or preview.")
    private Lane lane = Lane.BACKGROUND;

    @Mixin private AfterOption after = new AfterOption();

    @Override
    int run(Console console) throws StudioFault {
        Home home = new Home(home());
        Path folder = Objects.requireNonNull(project).toAbsolutePath().normalize();
        Ticket ticket = StudioQueue.ticket(folder, folder, settings -> settings);
        JobOrder order =
                SpeakLabour.order(home, ticket, "speak " + ticket.project().title())
                        .in(lane)
                        .after(after.ids());
        if (!QueueDesk.add(home, order)) {
            console.note(QueueText.ELSEWHERE);
        }
        QueueNews news = QueueDesk.look(home);
        console.answer(news, QueueText.lines(news));
        return CommandLineApp.DONE;
    }
}
