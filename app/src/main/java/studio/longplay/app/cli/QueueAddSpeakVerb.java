package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.StudioQueue;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.JobOrder;
import studio.longplay.engine.render.queue.SpeakLabour;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.store.Home;

import java.nio.file.Path;
import java.util.Objects;

@Command(
        name = "speak",
        mixinStandardHelpOptions = true,
        description = {
            "Queues the lines of a project, as it is now, to be spoken beside "
                    + "films: one after the other, on one core.",
            "Its next film finds them finished, and its effects."
        },
        footerHeading = "%nExample:%n",
        footer = "  longplay queue add speak ~/projects/coriolanus")
final class QueueAddSpeakVerb extends Verb {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Mixin private LightOptions how = new LightOptions();

    @Override
    int run(Console console) throws StudioFault {
        Home home = new Home(home());
        Path folder = Objects.requireNonNull(project).toAbsolutePath().normalize();
        Ticket ticket = StudioQueue.ticket(folder, folder, settings -> settings);
        JobOrder order = SpeakLabour.order(home, ticket, "speak " + ticket.project().title());
        return how.queue(home, order, console);
    }
}
