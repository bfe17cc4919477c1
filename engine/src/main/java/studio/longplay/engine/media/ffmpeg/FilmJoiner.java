package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.MuxPlan;

import java.nio.file.Path;

public final class FilmJoiner {
    private FilmJoiner() {}

    public static void join(MuxPlan plan, Path out, JobContext context) throws StudioFault {
        throw new IllegalStateException("soon");
    }
}
