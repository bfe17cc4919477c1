package studio.longplay.app.cli;

import studio.longplay.engine.fault.StudioFault;

/// Lets Ctrl-C end work in order: what is finished is kept, and the exit code says cancelled.
final class Cancelling {
    private Cancelling() {}

    interface Work<T> {
        T run() throws StudioFault;
    }

    static <T> T run(Console console, Work<T> work) throws StudioFault {
        Interrupts.Handle handle =
                Interrupts.onInterrupt(
                        () -> console.progress().cancelToken().cancel(), console::cancelled);
        try {
            return work.run();
        } finally {
            handle.close();
        }
    }
}
