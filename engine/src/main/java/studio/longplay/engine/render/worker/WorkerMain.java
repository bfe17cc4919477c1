package studio.longplay.engine.render.worker;

import studio.longplay.engine.fault.StudioFault;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;

/// The worker process's way in: serves its parent over standard input and output.
public final class WorkerMain {
    private WorkerMain() {}

    public static void main(String[] arguments) {
        endWithParent();
        // The descriptors themselves: what a library prints must not get between our lines.
        try (FileInputStream in = new FileInputStream(FileDescriptor.in);
                FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            new SegmentWorker(in, out).serve();
        } catch (IOException gone) {
            // The parent is gone: there is nobody left to tell.
            Runtime.getRuntime().halt(0);
        } catch (StudioFault fault) {
            // Before the first request: the parent finds the sentence in the log.
            throw new IllegalStateException(fault.whole(), fault);
        }
    }

    /// A parent that is killed in the middle of a long drawing would not be missed until the next
    /// report.
    private static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> {
                    var _ = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(0));
                });
    }
}
