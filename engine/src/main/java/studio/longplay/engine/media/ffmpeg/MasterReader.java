package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.MasterFacts;

import java.nio.file.Path;
import java.util.List;

public final class MasterReader {
    private MasterReader() {}

    public static MasterFacts read(Path film, List<Long> boundaryFrames, JobContext context)
            throws StudioFault {
        throw new IllegalStateException("soon");
    }
}
