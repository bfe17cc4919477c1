package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.queue.QueueDesk;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.queue.QueueNews;
import studio.longplay.engine.store.queue.QueueWish;

import java.util.Set;

@Command(
        name = "queue",
        mixinStandardHelpOptions = true,
        description = {
            "Films to be made one after another, and light work beside them.",
            "The queue outlives the program: what was cut off goes on where it was."
        },
        synopsisSubcommandLabel =
                "add|list|run|pause|resume|cancel|retry|move|follow|clear|hold|release",
        footerHeading = "%nExample:%n",
        footer = {
            "  longplay queue add export ~/projects/coriolanus -o film --preset uhd",
            "  longplay queue run"
        },
        subcommands = {
            QueueVerb.Adding.class,
            QueueVerb.Listing.class,
            QueueRunVerb.class,
            QueueVerb.Pausing.class,
            QueueVerb.Resuming.class,
            QueueVerb.Cancelling.class,
            QueueVerb.Retrying.class,
            QueueVerb.Moving.class,
            QueueVerb.Following.class,
            QueueVerb.Clearing.class,
            QueueVerb.Holding.class,
            QueueVerb.Releasing.class
        })
final class QueueVerb extends Group {
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Puts work into the queue.",
            synopsisSubcommandLabel = "export|verify|check|index|speak",
            subcommands = {
                QueueAddExportVerb.class,
                QueueAddLightVerb.Verifying.class,
                QueueAddLightVerb.Checking.class,
                QueueAddLightVerb.Indexing.class,
                QueueAddSpeakVerb.class
            })
    static final class Adding extends Group {}

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the queue, whichever program works on it.",
            footerHeading = "%nExample:%n",
            footer = "  longplay queue list")
    static final class Listing extends Verb {
        @Override
        int run(Console console) throws StudioFault {
            QueueNews news = QueueDesk.look(new Home(home()));
            console.answer(news, QueueText.lines(news));
            return CommandLineApp.DONE;
        }
    }

    /// A wish about the queue.
    abstract static class Wishing extends Verb {
        abstract QueueWish wish();

        @Override
        int run(Console console) throws StudioFault {
            Home home = new Home(home());
            if (!QueueDesk.ask(home, wish())) {
                console.note(QueueText.ELSEWHERE);
            }
            QueueNews news = QueueDesk.look(home);
            console.answer(news, QueueText.lines(news));
            return CommandLineApp.DONE;
        }
    }

    /// A wish about one job.
    abstract static class OfOne extends Wishing {
        @Parameters(index = "0", paramLabel = "ID", description = "As \"queue list\" has it.")
        private long id;

        private final QueueWish.Act act;

        OfOne(QueueWish.Act act) {
            this.act = act;
        }

        @Override
        QueueWish wish() {
            return QueueWish.of(act, id);
        }
    }

    @Command(
            name = "pause",
            mixinStandardHelpOptions = true,
            description = "Has a job rest; one that runs stops at the end of a piece.",
            footerHeading = "%nExample:%n",
            footer = "  longplay queue pause 3")
    static final class Pausing extends OfOne {
        Pausing() {
            super(QueueWish.Act.PAUSE);
        }
    }

    @Command(
            name = "resume",
            mixinStandardHelpOptions = true,
            description = "Has a job go on that rests.",
            footerHeading = "%nExample:%n",
            footer = "  longplay queue resume 3")
    static final class Resuming extends OfOne {
        Resuming() {
            super(QueueWish.Act.RESUME);
        }
    }

    @Command(
            name = "cancel",
            mixinStandardHelpOptions = true,
            description = "Ends a job, and those that wait for it; what is finished is kept.",
            footerHeading = "%nExample:%n",
            footer = "  longplay queue cancel 3")
    static final class Cancelling extends OfOne {
        Cancelling() {
            super(QueueWish.Act.CANCEL);
        }
    }

    @Command(
            name = "retry",
            mixinStandardHelpOptions = true,
            description = "Has a job be done after all that failed or was cancelled.",
            footerHeading = "%nExample:%n",
            footer = "  longplay queue retry 3")
    static final class Retrying extends OfOne {
        Retrying() {
            super(QueueWish.Act.RETRY);
        }
    }

    @Command(
            name = "move",
            mixinStandardHelpOptions = true,
            description = "Moves a job among those that have not begun.",
            footerHeading = "%nExample:%n",
            footer = "  longplay queue move 3 -1")
    static final class Moving extends Wishing {
        @Parameters(index = "0", paramLabel = "ID", description = "As \"queue list\" has it.")
        private long id;

        @Parameters(
                index = "1",
                paramLabel = "PLACES",
                description = "Towards the end; negative towards the beginning.")
        private @Nullable Integer places;

        @Override
        QueueWish wish() {
            return new QueueWish(QueueWish.Act.MOVE, id, places == null ? 0 : places, null);
        }
    }

    @Command(
            name = "follow",
            mixinStandardHelpOptions = true,
            description = {
                "Has a job that has not begun wait for others, instead of those it waited for.",
                "Without --after it waits for its turn only."
            },
            footerHeading = "%nExample:%n",
            footer = {"  longplay queue follow 3 --after 1,2", "  longplay queue follow 3"})
    static final class Following extends Wishing {
        @Parameters(index = "0", paramLabel = "ID", description = "As \"queue list\" has it.")
        private long id;

        @Option(
                names = "--after",
                split = ",",
                paramLabel = "IDS",
                description = "Not before these jobs of the queue are done.")
        private Set<Long> after = Set.of();

        @Override
        QueueWish wish() {
            return QueueWish.follow(id, after);
        }
    }

    @Command(
            name = "clear",
            mixinStandardHelpOptions = true,
            description = "Takes what has ended off the list; films stay where they are.",
            footerHeading = "%nExample:%n",
            footer = "  longplay queue clear")
    static final class Clearing extends Wishing {
        @Override
        QueueWish wish() {
            return QueueWish.of(QueueWish.Act.CLEAR, 0);
        }
    }

    @Command(
            name = "hold",
            mixinStandardHelpOptions = true,
            description = "Lets nothing begin; what runs goes on.",
            footerHeading = "%nExample:%n",
            footer = "  longplay queue hold")
    static final class Holding extends Wishing {
        @Override
        QueueWish wish() {
            return QueueWish.of(QueueWish.Act.HOLD, 0);
        }
    }

    @Command(
            name = "release",
            mixinStandardHelpOptions = true,
            description = "Lets jobs begin again after \"hold\".",
            footerHeading = "%nExample:%n",
            footer = "  longplay queue release")
    static final class Releasing extends Wishing {
        @Override
        QueueWish wish() {
            return QueueWish.of(QueueWish.Act.RELEASE, 0);
        }
    }
}
