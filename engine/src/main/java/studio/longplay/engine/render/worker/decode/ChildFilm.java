package studio.longplay.engine.render.worker.decode;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.Pixels;
import studio.longplay.engine.media.VideoReader;
import studio.longplay.engine.time.FrameRate;

import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.CancellationException;

/// A film that a child reads into memory that we see. While frames are asked for at an even pace,
/// the child reads the next one while we draw this one.
final class ChildFilm implements VideoReader {
    private static final long NONE = Long.MIN_VALUE;

    /// How long a child works before it is asked whether the frame is still wanted.
    private static final int STEP_MILLIS = 20;

    private final ChildDecoding desk;
    private final FileVersion version;
    private final int width;
    private final int height;
    private final ChildDecoding.Question<Boolean> opening = this::openOn;
    private final ChildDecoding.Question<Arrival> reading = this::readOn;
    private final ChildDecoding.Question<Arrival> stepping = this::stepOn;
    private final ChildDecoding.Question<Boolean> looking = this::lookOn;
    private @Nullable SharedMemory memory;
    private @Nullable DecoderProcess on;
    private int number;
    private FrameRate rate = FrameRate.FPS_30;
    private long asked = NONE;
    private long pace;
    private long landed = NONE;
    private boolean landedThere;

    ChildFilm(ChildDecoding desk, FileVersion version, int width, int height) {
        this.desk = desk;
        this.version = version;
        this.width = width;
        this.height = height;
    }

    boolean shows(FileVersion other, int otherWidth, int otherHeight) {
        return version.equals(other) && width == otherWidth && height == otherHeight;
    }

    boolean isOn(DecoderProcess child) {
        return child.equals(on);
    }

    void open() throws StudioFault {
        desk.ask(version, opening);
    }

    /// Opens it, unless this child has it open.
    private boolean openOn(DecoderProcess child) throws StudioFault, IOException {
        if (isOn(child)) {
            return true;
        }
        forget();
        SharedMemory shared = SharedMemory.make(width, height);
        memory = shared;
        number = desk.nextNumber();
        DataOutputStream out = child.ask(Ask.OPEN);
        out.writeInt(number);
        out.writeUTF(version.file().toString());
        out.writeInt(width);
        out.writeInt(height);
        out.writeUTF(shared.file().toString());
        child.send();
        child.answer();
        SharedMemory.forget(shared.file());
        on = child;
        return true;
    }

    @Override
    public boolean frameAt(long frame, FrameRate outRate, Pixels into) throws StudioFault {
        desk.settle();
        boolean known = frame == landed && outRate.equals(rate) && desk.isAsking(on);
        long step = asked == NONE ? 0 : frame - asked;
        boolean even = step > 0 && step == pace;
        pace = step;
        asked = frame;
        rate = outRate;
        boolean there = known ? landedThere : read();
        landed = NONE;
        SharedMemory shared = memory;
        if (there && shared != null) {
            copy(shared.pixels(), into);
            if (even) {
                desk.readAhead(this);
            }
        }
        return there;
    }

    /// Whether the film is not over yet.
    ///
    /// @throws CancellationException if the frame is not wanted any more before it is there
    private boolean read() throws StudioFault {
        if (!desk.isHurried()) {
            return desk.ask(version, reading) == Arrival.THERE;
        }
        Arrival arrival = desk.ask(version, stepping);
        while (arrival == Arrival.NOT_YET) {
            desk.requireWanted();
            arrival = desk.ask(version, stepping);
        }
        return arrival == Arrival.THERE;
    }

    private Arrival readOn(DecoderProcess child) throws StudioFault, IOException {
        openOn(child);
        writeFrame(child, asked, Arrival.NO_LIMIT);
        return Arrival.read(child.answer());
    }

    private Arrival stepOn(DecoderProcess child) throws StudioFault, IOException {
        openOn(child);
        writeFrame(child, asked, STEP_MILLIS);
        return Arrival.read(child.answer());
    }

    private void writeFrame(DecoderProcess child, long frame, int millis) throws IOException {
        DataOutputStream out = child.ask(Ask.FRAME);
        out.writeInt(number);
        out.writeLong(frame);
        out.writeInt(rate.numerator());
        out.writeInt(rate.denominator());
        out.writeInt(millis);
        child.send();
    }

    @Override
    public boolean runUp(long frame, FrameRate outRate, long budgetNanos) throws StudioFault {
        desk.settle();
        asked = frame;
        rate = outRate;
        pace = 0;
        long begin = System.nanoTime();
        Arrival arrival = desk.ask(version, stepping);
        while (arrival == Arrival.NOT_YET && System.nanoTime() - begin < budgetNanos) {
            arrival = desk.ask(version, stepping);
        }
        return arrival != Arrival.NOT_YET;
    }

    @Override
    public boolean nearestTo(long frame, FrameRate outRate, Pixels into) throws StudioFault {
        desk.settle();
        asked = frame;
        rate = outRate;
        pace = 0;
        boolean there = desk.ask(version, looking);
        SharedMemory shared = memory;
        if (there && shared != null) {
            copy(shared.pixels(), into);
        }
        return there;
    }

    private boolean lookOn(DecoderProcess child) throws StudioFault, IOException {
        openOn(child);
        DataOutputStream out = child.ask(Ask.NEAREST);
        out.writeInt(number);
        out.writeLong(asked);
        out.writeInt(rate.numerator());
        out.writeInt(rate.denominator());
        child.send();
        return child.answer().readBoolean();
    }

    /// The child keeps them anyway.
    @Override
    public void keepPassed(long bytes) {}

    void askAhead(DecoderProcess child) throws IOException {
        writeFrame(child, asked + pace, Arrival.NO_LIMIT);
    }

    void takeAhead(DecoderProcess child) throws IOException {
        try {
            landedThere = Arrival.read(child.answer()) == Arrival.THERE;
            landed = asked + pace;
        } catch (StudioFault unreadable) {
            // It is told when that frame is wanted.
            landed = NONE;
        }
    }

    void writeClose(DecoderProcess child) throws IOException {
        child.ask(Ask.CLOSE).writeInt(number);
        child.send();
    }

    private static void copy(Pixels from, Pixels into) {
        long length = Math.min(from.rowBytes(), into.rowBytes());
        if (from.rowBytes() == into.rowBytes()) {
            length *= from.height();
            MemorySegment.copy(from.bgra(), 0, into.bgra(), 0, length);
            return;
        }
        for (int row = 0; row < from.height(); row++) {
            long source = (long) row * from.rowBytes();
            long target = (long) row * into.rowBytes();
            MemorySegment.copy(from.bgra(), source, into.bgra(), target, length);
        }
    }

    private void forget() {
        on = null;
        landed = NONE;
        SharedMemory old = memory;
        memory = null;
        if (old != null) {
            old.close();
        }
    }

    /// Frees its memory; the child is told by whoever calls.
    void end() {
        forget();
    }

    /// Leaves it to the desk when it is really closed.
    @Override
    public void close() {
        desk.keepOpen(this);
    }
}
