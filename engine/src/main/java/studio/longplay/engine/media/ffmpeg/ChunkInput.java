package studio.longplay.engine.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of a programme's encoded sound, read one after another; at most one is open.
final class ChunkInput implements AutoCloseable {
    /// Reads one packet of a file.
    interface Reading {
        void read(DataInputStream in) throws IOException;
    }

    private final List<Path> chunks;
    private int next;
    private @Nullable DataInputStream in;

    ChunkInput(List<Path> chunks) {
        this.chunks = List.copyOf(chunks);
    }

    /// Whether one is open.
    boolean isOpen() {
        return in != null;
    }

    /// Whether there is another after the one that is or was open.
    boolean hasNext() {
        return next < chunks.size();
    }

    /// Closes what is open and opens the next.
    ///
    /// @throws StudioFault.Media `media.damaged`
    void openNext() throws StudioFault {
        close();
        Path chunk = chunks.get(next);
        next++;
        try {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(chunk)));
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /// Reads of the one that is open.
    ///
    /// @throws StudioFault.Media `media.damaged`
    void read(Reading reading) throws StudioFault {
        DataInputStream open = in;
        if (open == null) {
            throw new IllegalStateException("no chunk is open");
        }
        try {
            reading.read(open);
        } catch (IOException e) {
            throw damaged(e);
        }
    }

    /// The fault of the one opened last.
    StudioFault damaged(String why) {
        return MediaInput.damaged(chunks.get(next - 1), why);
    }

    private StudioFault damaged(IOException e) {
        return damaged(String.valueOf(e.getMessage()));
    }

    @Override
    public void close() throws StudioFault {
        DataInputStream open = in;
        in = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw damaged(e);
            }
        }
    }
}
