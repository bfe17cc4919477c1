package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.home.HomeChoice;
import studio.longplay.engine.store.home.HomeNote;
import studio.longplay.engine.store.home.HomeSwitch;

import java.nio.file.Path;
import java.util.Optional;

@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = {
            "Chooses the data folder for all starts to come, of the window and of commands.",
            "What is in the folder so far stays there, or comes along with --move. A folder that"
                    + " holds data of Longplay already is used as it is."
        },
        footerHeading = "%nExample:%n",
        footer = {"  longplay home set ~/longplay-data --move", "  longplay home set --usual"})
final class HomeSetVerb extends Verb {
    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "The folder to use.")
    private @Nullable Path folder;

    @Option(names = "--usual", description = "The usual place, instead of a folder.")
    private boolean usual;

    @Option(
            names = "--move",
            description = "Take along what is in the folder so far; the new one must be empty.")
    private boolean moving;

    @Override
    int run(Console console) throws StudioFault {
        Path wanted = usual || folder == null ? Home.usual() : folder;
        if (usual == (folder != null)) {
            throw new StudioFault.Input(
                    "home.which",
                    "It is not said which data folder to use.",
                    "Name a folder, or say --usual.");
        }
        HomeChoice now = homeChoice();
        if (now.fault().isPresent() && moving) {
            throw now.fault().get();
        }
        HomeSwitch change = new HomeSwitch(HomeNote.usual(), now.folder());
        if (moving) {
            change.move(wanted, console.progress());
        } else if (now.fault().isEmpty() || !wanted.equals(Home.usual())) {
            change.leave(wanted);
        } else {
            HomeNote.usual().forget();
        }
        HomeVerb.tell(console, HomeChoice.of(Optional.empty()));
        return CommandLineApp.DONE;
    }
}
