package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.queue.LightWork;
import studio.longplay.engine.store.Home;

import java.nio.file.Path;
import java.util.Objects;

/// Queues work that runs beside films.
abstract class QueueAddLightVerb extends Verb {
    private final LightWork work;

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "A delivery folder, or one of sounds.")
    private @Nullable Path what;

    @Mixin private LightOptions how = new LightOptions();

    QueueAddLightVerb(LightWork work) {
        this.work = work;
    }

    @Override
    int run(Console console) throws StudioFault {
        Home home = new Home(home());
        Path path = Objects.requireNonNull(what).toAbsolutePath().normalize();
        String title = work.kind() + " " + path.getFileName();
        return how.queue(home, work.of(path, title), console);
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Queues the files of a delivery folder to be hashed anew, beside films.",
                "The job fails if one is not as it was delivered, and says which."
            },
            footerHeading = "%nExample:%n",
            footer = "  longplay queue add verify film --after 3")
    static final class Verifying extends QueueAddLightVerb {
        Verifying() {
            super(LightWork.VERIFY);
        }
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = {
                "Queues a finished film, or a delivery folder, to be watched, beside films.",
                "The job fails if the quality check finds a fault, and says which."
            },
            footerHeading = "%nExample:%n",
            footer = "  longplay queue add check film --after 3")
    static final class Checking extends QueueAddLightVerb {
        Checking() {
            super(LightWork.CHECK);
        }
    }

    @Command(
            name = "index",
            mixinStandardHelpOptions = true,
            description = {
                "Queues a folder of sounds to be read, beside films, so that scripts "
                        + "can ask for them by name.",
                "The job says what there is; files that are no sounds are left out."
            },
            footerHeading = "%nExample:%n",
            footer = "  longplay queue add index ~/Sounds")
    static final class Indexing extends QueueAddLightVerb {
        Indexing() {
            super(LightWork.INDEX);
        }
    }
}
