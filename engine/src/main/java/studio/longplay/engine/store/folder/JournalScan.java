package studio.longplay.engine.store.folder;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// What can be read of a journal, whatever happened to it.
///
/// @param frames the records in order, and where some are lost a frame that says which
/// @param newlyLost the frames among them that this reading found to be lost
/// @param goodBytes up to where the file is as it should be
/// @param tail what stands behind the last good frame
/// @param damaged whether the file should be set aside and written anew
record JournalScan(
        List<Frame> frames, List<Frame> newlyLost, int goodBytes, Tail tail, boolean damaged) {
    enum Tail {
        NONE,
        /// A write that never finished, so nobody was told that it did.
        TORN,
        /// A whole record that cannot be read.
        DAMAGED
    }

    JournalScan {
        frames = List.copyOf(frames);
        newlyLost = List.copyOf(newlyLost);
    }

    /// The sequence of the last record, 0 if there is none.
    long last() {
        return frames.isEmpty() ? 0 : frames.getLast().through();
    }

    /// Reads on past damage: from the next byte at which a whole frame begins.
    ///
    /// @param start where the first frame should begin
    static JournalScan of(ByteBuffer file, int start, boolean headerDamaged) {
        List<Frame> frames = new ArrayList<>();
        List<Frame> newlyLost = new ArrayList<>();
        boolean damaged = headerDamaged;
        long last = 0;
        int good = start;
        int at = start;
        while (at < file.limit()) {
            int found = nextFrame(file, at);
            Frame frame = found < 0 ? null : Frame.at(file, found);
            if (frame == null) {
                break;
            }
            damaged |= found != at || frame.sequence() != last + 1;
            if (frame.sequence() > last) {
                if (frame.sequence() > last + 1) {
                    newlyLost.add(Frame.lost(last + 1, frame.sequence() - 1));
                    frames.add(newlyLost.getLast());
                }
                frames.add(frame);
                last = frame.through();
            }
            at = found + frame.bytes();
            good = at;
        }
        return new JournalScan(frames, newlyLost, good, tailOf(file, good), damaged);
    }

    private static int nextFrame(ByteBuffer file, int from) {
        for (int at = from; at <= file.limit() - Frame.HEADER_BYTES; at++) {
            if (Frame.Kind.of(file.getInt(at)) != null && Frame.at(file, at) != null) {
                return at;
            }
        }
        return -1;
    }

    private static Tail tailOf(ByteBuffer file, int at) {
        if (at == file.limit()) {
            return Tail.NONE;
        }
        if (Frame.isCutShort(file, at)) {
            return Tail.TORN;
        }
        for (int index = at; index < file.limit(); index++) {
            if (file.get(index) != 0) {
                return Tail.DAMAGED;
            }
        }
        return Tail.TORN;
    }
}
