package studio.longplay.engine.render.worker.decode;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.picture.Decoding;
import studio.longplay.engine.picture.Still;
import studio.longplay.engine.picture.easel.Easel;
import studio.longplay.engine.time.FrameRate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The child's side: answers one question after the other until its input ends.
public final class DecoderDesk {
    /// Ten pictures of 1080 lines, so that the user can go back frame by frame.
    private static final long PASSED_BYTES = 32L << 20;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Decoding decoding;
    private final Map<Integer, OpenFilm> films = new HashMap<>();

    /// A film and the memory its frames are wanted in.
    private record OpenFilm(VideoReader reader, Arena arena, Pixels pixels) {
        void close() {
            reader.close();
            arena.close();
        }
    }

    /// @param decoding what really decodes
    public DecoderDesk(InputStream in, OutputStream out, Decoding decoding) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
        this.decoding = decoding;
    }

    /// Serves until the input ends.
    ///
    /// @throws IOException if the parent is gone
    public void serve() throws IOException {
        for (int code = in.read(); code >= 0; code = in.read()) {
            Ask ask = Ask.of(code);
            try {
                answer(ask);
            } catch (StudioFault fault) {
                Ask.answer(out, fault);
            }
            out.flush();
        }
    }

    private void answer(Ask ask) throws StudioFault, IOException {
        switch (ask) {
            case LOOK -> look(Path.of(in.readUTF()));
            case OPEN -> open();
            case FRAME -> frame();
            case NEAREST -> nearest();
            case CLOSE -> close(in.readInt());
            case STILL -> still(Path.of(in.readUTF()), Path.of(in.readUTF()));
        }
    }

    private void look(Path file) throws StudioFault, IOException {
        Decoding.Film film = decoding.look(file);
        Ask.answerDone(out);
        out.writeLong(film.duration().ticks());
        out.writeInt(film.storedWidth());
    }

    private void open() throws StudioFault, IOException {
        int number = in.readInt();
        Path file = Path.of(in.readUTF());
        int width = in.readInt();
        int height = in.readInt();
        Path memory = Path.of(in.readUTF());
        VideoReader reader = decoding.film(file, width, height);
        Arena arena = Arena.ofConfined();
        MemorySegment shared = SharedMemory.map(memory, arena);
        Pixels pixels = new Pixels(width, height, SharedMemory.rowBytes(width), shared);
        reader.keepPassed(PASSED_BYTES);
        films.put(number, new OpenFilm(reader, arena, pixels));
        Ask.answerDone(out);
    }

    private void frame() throws StudioFault, IOException {
        OpenFilm film = openFilm();
        long frame = in.readLong();
        FrameRate rate = new FrameRate(in.readInt(), in.readInt());
        int millis = in.readInt();
        Arrival arrival = arrival(film, frame, rate, millis);
        Ask.answerDone(out);
        arrival.write(out);
    }

    private static Arrival arrival(OpenFilm film, long frame, FrameRate rate, int millis)
            throws StudioFault {
        if (millis != Arrival.NO_LIMIT
                && !film.reader.runUp(frame, rate, TimeUnit.MILLISECONDS.toNanos(millis))) {
            return Arrival.NOT_YET;
        }
        return film.reader.frameAt(frame, rate, film.pixels) ? Arrival.THERE : Arrival.OVER;
    }

    private void nearest() throws StudioFault, IOException {
        OpenFilm film = openFilm();
        long frame = in.readLong();
        FrameRate rate = new FrameRate(in.readInt(), in.readInt());
        boolean there = film.reader.nearestTo(frame, rate, film.pixels);
        Ask.answerDone(out);
        out.writeBoolean(there);
    }

    private OpenFilm openFilm() throws IOException {
        OpenFilm film = films.get(in.readInt());
        if (film == null) {
            throw new IOException("a frame of a film that is not open");
        }
        return film;
    }

    private void close(int number) {
        OpenFilm film = films.remove(number);
        if (film != null) {
            film.close();
        }
    }

    private void still(Path file, Path part) throws StudioFault, IOException {
        Easel.load();
        try (Still image = decoding.still(file)) {
            write(image, part);
            Ask.answerDone(out);
            out.writeInt(image.width());
            out.writeInt(image.height());
            out.writeBoolean(image.isOpaque());
        }
    }

    private static void write(Still image, Path part) throws StudioFault {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            image.writeTo(channel);
        } catch (IOException e) {
            throw DiskFault.writing(part, e);
        }
    }
}
