package studio.longplay.app.cli;

/// Ctrl-C as a wish to stop rather than the end of the program.
final class Interrupts {
    private Interrupts() {}

    /// Takes the wish back when the work is over.
    interface Handle extends AutoCloseable {
        @Override
        void close();
    }

    /// Runs `action` when the program is asked to end, and gives the work a moment to wind up.
    static Handle onInterrupt(Runnable action) {
        Thread hook =
                new Thread(
                        () -> {
                            action.run();
                            // The work sees the wish at its next step; its thread then ends the
                            // run.
                            java.util.concurrent.locks.LockSupport.parkNanos(1_500_000_000L);
                            // A shutdown hook's exit code is the signal's; cancelled is ours to
                            // say.
                            Runtime.getRuntime().halt(CommandLineApp.CANCELLED);
                        },
                        "interrupt");
        Runtime.getRuntime().addShutdownHook(hook);
        return () -> {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // Already shutting down: the hook is running and will end the program itself.
            }
        };
    }
}
