package studio.longplay.engine.media;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.media.ffmpeg.FilmScanner;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;

import java.nio.file.Path;
import java.util.Optional;

/// Plays a whole film to an audience as fast as it can be decoded: every packet is read, all sound
/// is decoded, and of the pictures those that stand alone, or all.
///
/// One thread opens, uses and closes it. Files may be hostile: see [FootageScan].
public final class FilmScan implements AutoCloseable {
    private final FilmScanner scanner;

    private FilmScan(FilmScanner scanner) {
        this.scanner = scanner;
    }

    /// Opens a film, or a file with sound alone.
    ///
    /// @throws StudioFault.Input `media.missing`
    /// @throws StudioFault.Media `media.unreadable` if there is neither picture nor sound in it
    public static FilmScan open(Path film) throws StudioFault {
        return new FilmScan(FilmScanner.open(film));
    }

    /// How its sound is stored; empty if it has none.
    public Optional<SoundShape> sound() {
        return scanner.sound();
    }

    /// How sound is stored.
    ///
    /// @param channels 1 or more
    public record SoundShape(SampleRate rate, int channels) {}

    /// Which pictures are decoded.
    public enum Pictures {
        ALL,
        /// Those that can be decoded without others: a hundredth of the work.
        KEYS,
        NONE
    }

    /// Reads the film from its first packet to its last.
    ///
    /// What cannot be decoded is told to the audience and passed over.
    ///
    /// @throws StudioFault.Media `media.damaged` if it cannot be read on
    public FilmPackets play(Pictures which, FilmAudience audience, JobContext context)
            throws StudioFault {
        return scanner.play(which, audience, context);
    }

    /// Shows all pictures of a stretch once more, without sound; needs no [#play] before.
    ///
    /// @param range of which every picture is shown, and perhaps some before
    /// @param which of them; `KEYS` is a hundredth of the work
    public void show(TimeRange range, Pictures which, FilmAudience audience, JobContext context)
            throws StudioFault {
        MediaTime end = range.end();
        scanner.show(range.start(), end, which, audience, context);
    }

    @Override
    public void close() {
        scanner.close();
    }
}
