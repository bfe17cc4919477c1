package studio.longplay.engine.render.worker;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.EncoderChoice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// The parent's end of one worker. Used by one thread at a time.
final class WorkerProcess implements AutoCloseable {
    private final Process process;
    private final Wire<WorkerAnswer, WorkerRequest> wire;
    private final AtomicInteger silentLooks = new AtomicInteger();
    private volatile boolean awaited;
    private volatile @Nullable Thread asking;

    /// The worker died or spoke nonsense: the work may be tried again on another one.
    static final class Gone extends Exception {
        private static final long serialVersionUID = 1L;

        Gone(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private WorkerProcess(Process process) {
        this.process = process;
        this.wire =
                new Wire<>(process.getInputStream(), process.getOutputStream(), WorkerAnswer.class);
    }

    /// Starts one; it loads its libraries while we do other things.
    static WorkerProcess start(Path log) throws StudioFault {
        List<String> command = ChildCommand.of(WorkerMain.class);
        makeFolder(log);
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // SVT-AV1 tells of every session it opens, unless it is told to speak of errors alone.
            builder.environment().put("SVT_LOG", "1");
            ChildCommand.countCards(builder.environment());
            return new WorkerProcess(builder.start());
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "render.worker-start",
                    "A worker process could not be started: " + e.getMessage() + ".",
                    "Check that this machine has memory and processes to spare, then try again.",
                    e);
        }
    }

    private static void makeFolder(Path file) throws StudioFault {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw DiskFault.writing(file, e);
        }
    }

    static String newAttempt() {
        return UUID.randomUUID().toString();
    }

    EncoderChoice probe(WorkerRequest.Probe request, JobContext context) throws StudioFault, Gone {
        WorkerAnswer answer = ask(request, request.attempt(), _ -> {}, context);
        return switch (answer) {
            case WorkerAnswer.Probed probed -> probed.choice();
            case WorkerAnswer.Ready _,
                    WorkerAnswer.Painted _,
                    WorkerAnswer.Fit _,
                    WorkerAnswer.Decoded _,
                    WorkerAnswer.Finished _ ->
                    throw nonsense();
            case WorkerAnswer.Refused refused -> throw refused.toFault();
        };
    }

    WorkerAnswer.Decoded decode(WorkerRequest.Decode request, IntConsumer done, JobContext context)
            throws StudioFault, Gone {
        WorkerAnswer answer = ask(request, request.attempt(), done, context);
        return switch (answer) {
            case WorkerAnswer.Decoded decoded -> decoded;
            case WorkerAnswer.Ready _,
                    WorkerAnswer.Painted _,
                    WorkerAnswer.Fit _,
                    WorkerAnswer.Probed _,
                    WorkerAnswer.Finished _ ->
                    throw nonsense();
            case WorkerAnswer.Refused refused -> throw refused.toFault();
        };
    }

    void tryOut(WorkerRequest.Trial request, JobContext context) throws StudioFault, Gone {
        WorkerAnswer answer = ask(request, request.attempt(), _ -> {}, context);
        switch (answer) {
            case WorkerAnswer.Fit _ -> {}
            case WorkerAnswer.Ready _,
                    WorkerAnswer.Painted _,
                    WorkerAnswer.Probed _,
                    WorkerAnswer.Decoded _,
                    WorkerAnswer.Finished _ ->
                    throw nonsense();
            case WorkerAnswer.Refused refused -> throw refused.toFault();
        }
    }

    /// Says that this thread asks it from now on.
    void take() {
        asking = Thread.currentThread();
    }

    /// Whether this thread was the last to ask it.
    boolean isOfThisThread() {
        return Thread.currentThread().equals(asking);
    }

    WorkerAnswer.Finished make(
            WorkerRequest.Segment request, IntConsumer framesDone, JobContext context)
            throws StudioFault, Gone {
        WorkerAnswer answer = ask(request, request.attempt(), framesDone, context);
        return switch (answer) {
            case WorkerAnswer.Finished finished -> finished;
            case WorkerAnswer.Ready _,
                    WorkerAnswer.Painted _,
                    WorkerAnswer.Fit _,
                    WorkerAnswer.Decoded _,
                    WorkerAnswer.Probed _ ->
                    throw nonsense();
            case WorkerAnswer.Refused refused -> throw refused.toFault();
        };
    }

    private WorkerAnswer ask(
            WorkerRequest request, String attempt, IntConsumer framesDone, JobContext context)
            throws Gone {
        try {
            wire.send(request);
            while (true) {
                WorkerAnswer answer = await(!(request instanceof WorkerRequest.Decode));
                context.checkCancelled();
                context.rest();
                switch (answer) {
                    case null -> throw new IOException("it ended");
                    case WorkerAnswer.Ready _ -> {}
                    case WorkerAnswer.Painted painted -> framesDone.accept(painted.frames());
                    case WorkerAnswer.Finished finished when finished.attempt().equals(attempt) -> {
                        return finished;
                    }
                    case WorkerAnswer.Probed probed when probed.attempt().equals(attempt) -> {
                        return probed;
                    }
                    case WorkerAnswer.Fit fit when fit.attempt().equals(attempt) -> {
                        return fit;
                    }
                    case WorkerAnswer.Decoded decoded when decoded.attempt().equals(attempt) -> {
                        return decoded;
                    }
                    case WorkerAnswer.Refused refused when refused.attempt().equals(attempt) -> {
                        return refused;
                    }
                    // An answer to an attempt we gave up: not ours any more.
                    case WorkerAnswer.Finished _,
                            WorkerAnswer.Probed _,
                            WorkerAnswer.Fit _,
                            WorkerAnswer.Decoded _,
                            WorkerAnswer.Refused _ -> {}
                }
            }
        } catch (IOException | tools.jackson.core.JacksonException e) {
            throw new Gone("the worker process ended unexpectedly" + exit(), e);
        }
    }

    /// @param watched whether it says something every few seconds while it works
    private @Nullable WorkerAnswer await(boolean watched) throws IOException {
        silentLooks.set(0);
        awaited = watched;
        try {
            return wire.receive();
        } finally {
            awaited = false;
        }
    }

    /// Ends it if it was waited for, and said nothing, at so many looks in turn; whoever waits
    /// takes that for its death.
    void endIfStuck(int looks) {
        if (awaited && silentLooks.incrementAndGet() > looks) {
            process.destroyForcibly();
        }
    }

    private String exit() {
        try {
            return process.waitFor(200, TimeUnit.MILLISECONDS)
                    ? " with code " + process.exitValue()
                    : "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static Gone nonsense() {
        return new Gone("the worker answered something else", new IllegalStateException());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
