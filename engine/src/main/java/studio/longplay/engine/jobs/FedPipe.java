package studio.longplay.engine.jobs;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The pipe that a process reads as its standard input. Used by one thread.
///
/// Java's own stream copies what it writes twice on its way, which for raw pictures is more work
/// than all else that we do with them. Linux lets the same pipe be opened by name, and memory
/// outside the heap goes into that as it lies; elsewhere the stream is used.
final class FedPipe implements AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 18;

    private final OutputStream stream;
    private final @Nullable FileChannel named;
    private byte[] chunk = new byte[0];

    private FedPipe(OutputStream stream, @Nullable FileChannel named) {
        this.stream = stream;
        this.named = named;
    }

    static FedPipe into(Process process) {
        return into(process, Path.of("/proc/" + process.pid() + "/fd/0"));
    }

    /// @param name of the pipe where the system gives it one
    static FedPipe into(Process process, Path name) {
        return new FedPipe(process.getOutputStream(), opened(name));
    }

    private static @Nullable FileChannel opened(Path name) {
        if (!Files.exists(name)) {
            return null;
        }
        try {
            return FileChannel.open(name, StandardOpenOption.WRITE);
        } catch (IOException refused) {
            // Not ours to open, or gone already: then the stream says what is wrong.
            return null;
        }
    }

    /// Whether it is written to by its name.
    boolean isNamed() {
        return named != null;
    }

    void write(ByteBuffer bytes) throws IOException {
        FileChannel direct = named;
        while (bytes.hasRemaining()) {
            if (direct == null) {
                copied(bytes);
            } else {
                direct.write(bytes);
            }
        }
    }

    private void copied(ByteBuffer bytes) throws IOException {
        if (chunk.length == 0) {
            chunk = new byte[CHUNK_BYTES];
        }
        int length = Math.min(CHUNK_BYTES, bytes.remaining());
        bytes.get(chunk, 0, length);
        stream.write(chunk, 0, length);
    }

    /// Nothing more comes.
    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            if (named != null) {
                named.close();
            }
        }
    }

    /// Lets it go once nobody reads from it.
    void abandon() {
        try {
            close();
        } catch (IOException gone) {
            // What was left in the stream has nowhere to go.
        }
    }
}
