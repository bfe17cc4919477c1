package studio.longplay.engine.voice.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The door to libraries that declare `throws Exception` and throw unchecked whatever they meet:
/// whatever comes out of them is a failure of the engine, never ours.
final class Door {
    private Door() {}

    /// Runs foreign code on this thread.
    static <T> T through(Callable<T> foreign) throws EngineFailure {
        FutureTask<T> task = new FutureTask<>(foreign);
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof VirtualMachineError error) {
                throw error;
            }
            if (cause instanceof EngineFailure failure) {
                throw failure;
            }
            throw new EngineFailure(String.valueOf(cause), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }
}
