package studio.longplay.engine.voice.speakers;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

/// Says where voices lie, so that those of one person lie close together.
@FunctionalInterface
public interface VoicePoints {
    /// Without a model: nothing is known.
    VoicePoints NONE = (_, _) -> new float[0];

    /// Where a voice lies.
    ///
    /// @param samples of one person, mono, 48 kHz; not changed
    /// @return of length 1; empty if nothing is known
    /// @throws StudioFault.Model if the model answers what it must not
    float[] of(float[] samples, JobContext context) throws StudioFault;
}
