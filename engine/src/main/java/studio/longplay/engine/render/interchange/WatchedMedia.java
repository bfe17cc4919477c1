package studio.longplay.engine.render.interchange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;
import studio.longplay.engine.project.arrange.Strip;

import java.util.Optional;

/// Tells how many strips have their files, and stops when the user does. Used by one thread.
final class WatchedMedia implements StripMedia {
    private final StripMedia media;
    private final int strips;
    private final JobContext context;
    private int done;

    WatchedMedia(StripMedia media, int strips, JobContext context) {
        this.media = media;
        this.strips = strips;
        this.context = context;
    }

    @Override
    public Optional<StripFile> of(Strip strip, Handles wanted) throws StudioFault {
        context.checkCancelled();
        context.progress(new Progress("interchange", done++, strips));
        return media.of(strip, wanted);
    }
}
