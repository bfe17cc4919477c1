package studio.longplay.engine.voice;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.List;
import java.util.Map;

/// Speaks lines. Any number of threads may speak at once; a request gives the same samples always.
public final class Speech implements AutoCloseable {
    /// Raised whenever the same request would give other samples.
    public static final String VERSION = "1";

    /// Versions of all engines that may be asked, by engine id.
    static Map<String, Object> engineVersions() {
        return Map.of();
    }

    /// Loads the engines, so that the first line does not wait for it.
    public void warmUp() throws StudioFault {}

    /// Speaks a line.
    ///
    /// @throws StudioFault.Model if no engine can speak it
    public Take speak(SpeechRequest request, JobContext context) throws StudioFault {
        context.checkCancelled();
        return new Take(new float[0], List.of(), List.of(), request.voice().engine(), null);
    }

    @Override
    public void close() {}
}
