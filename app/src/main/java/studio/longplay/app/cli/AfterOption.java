package studio.longplay.app.cli;

import picocli.CommandLine.Option;

import java.util.Set;

/// What work waits for that is put into the queue.
final class AfterOption {
    @Option(
            names = "--after",
            split = ",",
            paramLabel = "IDS",
            description =
                    "Not before these jobs of the queue are done; with one that is cancelled it"
                            + " goes too.")
    private Set<Long> after = Set.of();

    /// Jobs of the queue.
    Set<Long> ids() {
        return after;
    }
}
