package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.Studio;
import studio.longplay.engine.StudioQueue;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.Lane;
import studio.longplay.engine.render.queue.QueueDesk;
import studio.longplay.engine.render.queue.Ticket;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.queue.QueueNews;
import studio.longplay.engine.voice.mark.MarkPolicy;

import java.nio.file.Path;
import java.util.Objects;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Queues a project's film, as the project is now: what is edited "
                    + "afterwards changes nothing of it.",
            "\"queue run\" makes it, or the window when it is open."
        },
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay queue add export ~/projects/coriolanus -o film --preset uhd",
            "  longplay queue add export play.longplay -o later --after 3"
        })
final class QueueAddExportVerb extends Verb {
    @Parameters(index = "0", paramLabel = "PROJECT", description = "A project folder.")
    private @Nullable Path project;

    @Option(
            names = "--lane",
            paramLabel = "LANE",
            description = "export (the default), preview (before all exports) or background.")
    private Lane lane = Lane.EXPORT;

    @Option(
            names = "--priority",
            paramLabel = "N",
            description = "The higher, the earlier in its lane. Default: 0.")
    private int priority;

    @Mixin private AfterOption after = new AfterOption();

    @Mixin private DeliveryOptions delivery = new DeliveryOptions();

    @Mixin private CareOptions care = new CareOptions();

    @Mixin private CheckOptions check = new CheckOptions();

    @Override
    int run(Console console) throws StudioFault {
        Home home = new Home(home());
        delivery.chooseFrom(Studio.voices(home()));
        delivery.presetsIn(home());
        Ticket asked =
                StudioQueue.ticket(
                        Objects.requireNonNull(project).toAbsolutePath(),
                        delivery.out(),
                        delivery::over);
        asked = asked.withCare(care.wish(check));
        Ticket marked = delivery.mark().on() ? asked : asked.withMark(MarkPolicy.OFF);
        Ticket ticket;
        try (Studio studio = Studio.open(home())) {
            ticket = new StudioQueue(studio).reckoned(marked);
        }
        if (!QueueDesk.add(home, ticket, lane, priority, after.ids())) {
            console.note(QueueText.ELSEWHERE);
        }
        QueueNews news = QueueDesk.look(home);
        console.answer(news, QueueText.lines(news));
        return CommandLineApp.DONE;
    }
}
