package studio.longplay.engine.render.footage;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.Crew;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.store.Digest;

import java.util.Optional;
import java.util.function.Consumer;

/// One thing being made in the background: where its progress goes and how it is stopped.
final class Making implements JobContext, Crew.Outcome<Digest> {
    private final Consumer<Optional<StudioFault>> ended;
    private final CancelToken token = new CancelToken();
    private volatile Progress progress = new Progress("Waiting", 0, 1);

    /// @param ended told once, on the thread that did it: why it failed, or nothing if it is made
    ///   or was stopped
    Making(Consumer<Optional<StudioFault>> ended) {
        this.ended = ended;
    }

    Progress lastProgress() {
        return progress;
    }

    void cancel() {
        token.cancel();
    }

    @Override
    public void progress(Progress now) {
        progress = now;
    }

    @Override
    public void checkCancelled() {
        token.check();
    }

    @Override
    public void done(Digest result) {
        ended.accept(Optional.empty());
    }

    @Override
    public void failed(StudioFault fault) {
        ended.accept(Optional.of(fault));
    }

    @Override
    public void cancelled() {
        ended.accept(Optional.empty());
    }

    @Override
    public void broken(Throwable bug) {
        ended.accept(
                Optional.of(
                        new StudioFault.Media(
                                "footage.making-broken",
                                "What is shown of a media file could not be made.",
                                "The log says more; please report it.",
                                bug)));
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, bug);
    }
}
