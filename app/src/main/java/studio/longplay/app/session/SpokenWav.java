package studio.longplay.app.session;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A sentence spoken into samples, on threads of the work, never on the window's.
final class SpokenWav {
    private SpokenWav() {}

    /// Speaks into a file.
    interface Into {
        void speak(Path wav) throws StudioFault;
    }

    /// Speaks.
    ///
    /// @return mono at 48 kHz
    static float[] of(Into speaking) throws StudioFault {
        try {
            Path wav = Files.createTempFile("audition", ".wav");
            try {
                speaking.speak(wav);
                return read(wav);
            } finally {
                Files.deleteIfExists(wav);
            }
        } catch (IOException e) {
            throw new StudioFault.Resource(
                    "audition.temporary",
                    "The voice could not be heard: no temporary file could be written.",
                    "Check that the system's temporary folder has room and may be written to.",
                    e);
        }
    }

    private static float[] read(Path wav) throws StudioFault {
        try (WavReader file = WavReader.open(wav)) {
            int count = Math.toIntExact(file.length());
            float[][] planar = new float[file.format().channels()][count];
            file.read(0, planar, 0, count);
            return planar[0];
        }
    }
}
