package studio.longplay.engine.render.worker.decode;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.picture.Decoding;
import studio.longplay.engine.picture.Still;
import studio.longplay.engine.time.MediaTime;

import java.io.DataInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Decodes in a child process. When a file ends it, another child is started and asked once more; a
/// file that ends that one too is given up, and all others are opened again without anybody
/// noticing.
///
/// A film that is closed stays open in the child for a while: the segments of a scene mostly show
/// the same film, each from where the one before ended.
///
/// Belongs to the painter's thread.
public final class ChildDecoding implements Decoding, AutoCloseable {
    private static final int TRIES = 2;
    private static final int KEPT_OPEN = 3;
    private static final int FACTS_KNOWN = 64;

    private final Decoders pool;
    private final Deque<ChildFilm> keptOpen = new ArrayDeque<>();
    private final Map<FileVersion, Film> facts = new LinkedHashMap<>();
    private @Nullable DecoderProcess child;
    private @Nullable ChildFilm ahead;
    private int films;
    private @Nullable BooleanSupplier waiting;

    /// A question to a child.
    @FunctionalInterface
    interface Question<T> {
        /// Asks and waits for the answer.
        ///
        /// @throws IOException if the child is gone
        T of(DecoderProcess child) throws StudioFault, IOException;
    }

    ChildDecoding(Decoders pool) {
        this.pool = pool;
    }

    /// Has films run up to their frames only while somebody waits for them: what comes of a frame
    /// that is given up is a [CancellationException], and going on with it is cheap.
    ///
    /// @param lasts asked about 50 times a second, on the painter's thread
    public void waitOnlyWhile(BooleanSupplier lasts) {
        waiting = lasts;
    }

    /// Has every frame waited for, as at first.
    public void waitAlways() {
        waiting = null;
    }

    boolean isHurried() {
        return waiting != null;
    }

    /// @throws CancellationException if nobody waits for a frame any more
    void requireWanted() {
        BooleanSupplier lasts = waiting;
        if (lasts != null && !lasts.getAsBoolean()) {
            throw new CancellationException("the frame is not waited for any more");
        }
    }

    /// The same films and pictures, but of films only what is at hand and nearest to the frame that
    /// is asked for: something to look at while that is decoded.
    public Decoding nearest() {
        return new NearestDecoding(this);
    }

    /// Starts the child now if it does not run, so that the first picture need not wait for it.
    public void warmUp() throws StudioFault {
        child();
    }

    private DecoderProcess child() throws StudioFault {
        DecoderProcess running = child;
        if (running == null) {
            running = pool.start();
            child = running;
        }
        return running;
    }

    boolean isAsking(@Nullable DecoderProcess other) {
        return other != null && other.equals(child);
    }

    int nextNumber() {
        return films++;
    }

    @Override
    public Film look(Path film) throws StudioFault {
        FileVersion version = FileVersion.of(film);
        Film known = facts.get(version);
        if (known == null) {
            known = ask(version, on -> look(film, on));
            if (facts.size() >= FACTS_KNOWN) {
                facts.clear();
            }
            facts.put(version, known);
        }
        return known;
    }

    private static Film look(Path film, DecoderProcess on) throws StudioFault, IOException {
        on.ask(Ask.LOOK).writeUTF(film.toString());
        on.send();
        DataInputStream in = on.answer();
        return new Film(new MediaTime(in.readLong()), in.readInt());
    }

    @Override
    public VideoReader film(Path file, int width, int height) throws StudioFault {
        FileVersion version = FileVersion.of(file);
        pool.requireHarmless(version);
        Iterator<ChildFilm> kept = keptOpen.iterator();
        while (kept.hasNext()) {
            ChildFilm film = kept.next();
            if (film.shows(version, width, height)) {
                kept.remove();
                return film;
            }
        }
        ChildFilm film = new ChildFilm(this, version, width, height);
        boolean opened = false;
        try {
            film.open();
            opened = true;
            return film;
        } finally {
            if (!opened) {
                film.end();
            }
        }
    }

    /// A film is closed, and perhaps soon opened again.
    void keepOpen(ChildFilm film) {
        keptOpen.addFirst(film);
        if (keptOpen.size() > KEPT_OPEN) {
            ChildFilm oldest = keptOpen.removeLast();
            settle();
            letGo(oldest);
            oldest.end();
        }
    }

    private void letGo(ChildFilm film) {
        DecoderProcess running = child;
        if (running != null && film.isOn(running)) {
            try {
                film.writeClose(running);
            } catch (IOException gone) {
                drop(running);
            }
        }
    }

    @Override
    public Still still(Path file) throws StudioFault {
        FileVersion version = FileVersion.of(file);
        Path part = SharedMemory.newFile();
        try {
            return ask(version, on -> still(file, part, on));
        } finally {
            SharedMemory.forget(part);
        }
    }

    private static Still still(Path file, Path part, DecoderProcess on)
            throws StudioFault, IOException {
        on.ask(Ask.STILL).writeUTF(file.toString());
        on.more().writeUTF(part.toString());
        on.send();
        DataInputStream in = on.answer();
        int width = in.readInt();
        int height = in.readInt();
        boolean opaque = in.readBoolean();
        return image(part, width, height, opaque);
    }

    private static Still image(Path part, int width, int height, boolean opaque)
            throws StudioFault {
        try (Arena arena = Arena.ofConfined()) {
            return Still.of(SharedMemory.map(part, arena), width, height, opaque);
        } catch (IOException e) {
            throw DiskFault.reading(part, e);
        }
    }

    /// Asks about a file.
    ///
    /// @throws StudioFault what the child says, or that the file ends every child
    <T> T ask(FileVersion about, Question<T> question) throws StudioFault {
        pool.requireHarmless(about);
        settle();
        boolean hung = false;
        for (int attempt = 0; attempt < TRIES && !hung; attempt++) {
            DecoderProcess on = child();
            try {
                return question.of(on);
            } catch (IOException gone) {
                hung = on.isHung();
                drop(on);
            }
        }
        throw pool.condemn(about, hung);
    }

    /// Lets the child read a frame that will probably be wanted next.
    void readAhead(ChildFilm film) {
        DecoderProcess running = child;
        if (running != null && ahead == null && film.isOn(running)) {
            try {
                film.askAhead(running);
                ahead = film;
            } catch (IOException gone) {
                drop(running);
            }
        }
    }

    /// Takes in what was asked for ahead, so that the next answer is to the next question. Whose
    /// fault it is if there is none shows when the same is asked for again.
    void settle() {
        ChildFilm film = ahead;
        ahead = null;
        DecoderProcess running = child;
        if (film != null && running != null && film.isOn(running)) {
            try {
                film.takeAhead(running);
            } catch (IOException gone) {
                drop(running);
            }
        }
    }

    private void drop(DecoderProcess gone) {
        child = null;
        ahead = null;
        pool.end(gone);
    }

    @Override
    public void close() {
        keptOpen.forEach(ChildFilm::end);
        keptOpen.clear();
        DecoderProcess running = child;
        if (running != null) {
            drop(running);
        }
    }
}
