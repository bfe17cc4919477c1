package studio.longplay.app.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Home;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// What all verbs share: where the data folder is, and how to answer.
abstract class Verb implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Data folder: voices, artifacts, projects.")
    private @Nullable Path home;

    @Option(names = "--json", description = "Answer with one JSON object on standard output.")
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

    private Console console() {
        var commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        return new Console(commandLine.getOut(), commandLine.getErr(), json);
    }

    /// The data folder asked for, else this machine's usual one.
    Path home() {
        return home == null ? Home.usual() : home.toAbsolutePath();
    }
}
