package studio.longplay.engine.voice.plugin;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The door to code of others: whatever comes out of it but an answer is its fault, never ours.
final class Guard {
    private Guard() {}

    /// That foreign code failed, with what it threw.
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        Failure(Throwable cause) {
            super(words(cause), cause);
        }

        private static String words(Throwable cause) {
            Throwable deepest = cause;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            String message = deepest.getMessage();
            String name = deepest.getClass().getSimpleName();
            return message == null ? name : name + ": " + message;
        }
    }

    /// Runs foreign code on this thread. What ends the whole machine is thrown on.
    ///
    /// @throws Failure if it throws, or answers nothing
    static <T> T through(Callable<T> foreign) throws Failure {
        FutureTask<T> task = new FutureTask<>(foreign);
        task.run();
        try {
            T answer = task.get();
            if (answer == null) {
                throw new Failure(new IllegalStateException("it answers null"));
            }
            return answer;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof OutOfMemoryError error) {
                throw error;
            }
            if (cause instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw new Failure(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }
}
