package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.home.HomeChoice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// What all verbs share: where the data folder is, and how to answer.
abstract class Verb implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Data folder: voices, artifacts, projects.")
    private @Nullable Path home;

    @Option(names = "--json", description = "Answer with one JSON value on standard output.")
    private boolean json;

    /// Does the work.
    ///
    /// @return the exit code
    abstract int run(Console console) throws StudioFault;

    @Override
    public Integer call() throws StudioFault {
        Console console = console();
        return Cancelling.run(console, () -> run(console));
    }

    Console console() {
        var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        return new Console(commandLine.getOut(), commandLine.getErr(), json);
    }

    /// Runs another command in place of this one, with the same data folder and form of answer
    /// where it does not name its own.
    int instead(List<String> words) {
        List<String> all = new ArrayList<>(words);
        if (home != null && words.stream().noneMatch(word -> word.startsWith("--home"))) {
            all.add("--home=" + home());
        }
        if (json) {
            all.add("--json");
        }
        var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        return CommandLineApp.run(
                all.toArray(String[]::new), commandLine.getOut(), commandLine.getErr());
    }

    /// The data folder asked for, else the one this user has.
    Path home() {
        return homeChoice().folder();
    }

    /// The same, with who said so.
    HomeChoice homeChoice() {
        return HomeChoice.of(Optional.ofNullable(home));
    }
}
