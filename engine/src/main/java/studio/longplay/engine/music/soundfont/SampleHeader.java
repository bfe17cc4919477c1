package studio.longplay.engine.music.soundfont;

import java.nio.ByteBuffer;

/// Where a sample lies in the file and how it was recorded.
///
/// @param rootKey MIDI pitch of the recording
/// @param correction cents to be added to its pitch
record SampleHeader(
        int start, int end, int loopStart, int loopEnd, int rateHz, int rootKey, int correction) {
    static final int BYTES = 46;
    private static final int NAME_BYTES = 20;

    static SampleHeader read(ByteBuffer headers, int at) {
        int from = at + NAME_BYTES;
        int rate = headers.getInt(from + 16);
        if (rate <= 0) {
            throw new IllegalArgumentException("a sample without a rate");
        }
        return new SampleHeader(
                headers.getInt(from),
                headers.getInt(from + 4),
                headers.getInt(from + 8),
                headers.getInt(from + 12),
                rate,
                headers.get(from + 20) & 0xFF,
                headers.get(from + 21));
    }
}
