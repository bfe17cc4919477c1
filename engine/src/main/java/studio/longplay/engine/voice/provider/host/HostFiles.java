package studio.longplay.engine.voice.provider.host;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Temporary;
import studio.longplay.engine.media.Sound;
import studio.longplay.engine.media.SoundReader;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder for the files of one conversation with a program; gone when it is closed.
final class HostFiles implements AutoCloseable {
    private final Path folder;

    private HostFiles(Path folder) {
        this.folder = folder;
    }

    /// @throws StudioFault.Resource `store.disk-full`, `store.no-access`, `store.unwritable`
    static HostFiles open() throws StudioFault {
        try {
            return new HostFiles(Temporary.folder("voice"));
        } catch (IOException e) {
            throw DiskFault.writing(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    void write(String name, String text) throws StudioFault {
        try {
            Files.writeString(path(name), text);
        } catch (IOException e) {
            throw DiskFault.writing(path(name), e);
        }
    }

    String text(String name) throws StudioFault {
        try {
            return Files.readString(path(name));
        } catch (IOException e) {
            throw DiskFault.reading(path(name), e);
        }
    }

    /// The sound a program wrote, at 48 kHz.
    float[] sound(String name) throws StudioFault {
        Sound sound = SoundReader.readAll(path(name), SampleRate.HZ_48000);
        return sound.channels()[0];
    }

    @Override
    public void close() throws StudioFault {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw DiskFault.writing(folder, e);
        }
    }
}
