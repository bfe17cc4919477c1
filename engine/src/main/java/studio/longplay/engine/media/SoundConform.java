package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.ffmpeg.SoundAligner;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.function.LongConsumer;

/// Turns the sound of any file into a float WAV whose sample 0 sounds with the first picture.
///
/// What the file leaves out is silence, what lies before the first picture is dropped. One and two
/// channels stay as they are; more are mixed down to two as ITU-R BS.775-4 says: centre and
/// surrounds at -3 dB, without the low-frequency channel.
public final class SoundConform {
    private SoundConform() {}

    /// Writes the whole sound.
    ///
    /// @param wav the file to write; RF64 beyond 4 GB
    /// @param samplesDone told now and then; may throw to stop
    /// @return samples of each channel
    /// @throws StudioFault.Media `media.unreadable`, `media.damaged` or `wav.unwritable`
    public static long write(Path file, Path wav, SampleRate rate, LongConsumer samplesDone)
            throws StudioFault {
        try (SoundAligner aligner = SoundAligner.open(file, rate)) {
            return aligner.write(wav, samplesDone);
        }
    }
}
