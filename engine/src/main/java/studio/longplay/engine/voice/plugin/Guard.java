package studio.longplay.engine.voice.plugin;

import studio.longplay.engine.jobs.Crew;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The door to code of others: whatever comes out of it but an answer is its fault, never ours.
final class Guard {
    /// How long anything but speaking may take: a look may list a folder or ask a program, and all
    /// is asked while the studio opens or closes.
    static final Duration PATIENCE = Duration.ofSeconds(20);

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

    /// Runs foreign code on a thread of its own, for so long at most. What does not answer by then
    /// is interrupted and left: it may go on, and nobody waits for it.
    ///
    /// @throws Failure if it throws, answers nothing, or not in time
    static <T> T within(Duration patience, Callable<T> foreign) throws Failure {
        try (Crew crew = new Crew("plug-in", 1)) {
            FutureTask<T> answer = new FutureTask<>(() -> through(foreign));
            crew.run(answer);
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Failure(
                    new IllegalStateException(
                            String.format(
                                    Locale.ROOT,
                                    "it did not answer in %.1f seconds",
                                    patience.toMillis() / 1e3)));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof Failure failure) {
                throw failure;
            }
            if (cause instanceof OutOfMemoryError error) {
                throw error;
            }
            throw new Failure(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
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
