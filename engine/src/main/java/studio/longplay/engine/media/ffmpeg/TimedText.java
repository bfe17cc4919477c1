package studio.longplay.engine.media.ffmpeg;

import studio.longplay.engine.media.CaptionMark;
import studio.longplay.engine.time.MediaTime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Captions as MP4 stores them (3GPP TS 26.245, `tx3g`): one sample after the other without a gap,
/// so a pause is a sample without text.
final class TimedText {
    /// Milliseconds: every player's captions are that coarse.
    static final int TICKS_PER_SECOND = 1000;

    private static final int MOST_TEXT_BYTES = 0xFFFF;

    private TimedText() {}

    /// One caption or one pause.
    ///
    /// @param start ticks from the film's beginning
    /// @param duration ticks, positive
    /// @param content a length of two bytes and UTF-8
    // Written once and dropped, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Sample(long start, long duration, byte[] content) {}

    /// Samples that fill the film from its beginning to `end`.
    static List<Sample> samples(List<CaptionMark> captions, MediaTime end) {
        List<Sample> samples = new ArrayList<>();
        long at = 0;
        long last = end.toMillisFloor();
        for (CaptionMark caption : captions) {
            long from = Math.clamp(caption.range().start().toMillisFloor(), at, last);
            long to = Math.clamp(caption.range().end().toMillisFloor(), from, last);
            if (to > from) {
                add(samples, at, from, "");
                add(samples, from, to, caption.text());
                at = to;
            }
        }
        add(samples, at, last, "");
        return samples;
    }

    /// Captions as Matroska stores them: plain text, and nothing where nothing is said.
    static List<Sample> lines(List<CaptionMark> captions, MediaTime end) {
        List<Sample> lines = new ArrayList<>();
        long last = end.toMillisFloor();
        for (CaptionMark caption : captions) {
            long from = Math.min(caption.range().start().toMillisFloor(), last);
            long to = Math.min(caption.range().end().toMillisFloor(), last);
            if (to > from) {
                byte[] text = caption.text().getBytes(StandardCharsets.UTF_8);
                lines.add(new Sample(from, to - from, text));
            }
        }
        return lines;
    }

    private static void add(List<Sample> samples, long from, long to, String text) {
        if (to > from) {
            samples.add(new Sample(from, to - from, content(text)));
        }
    }

    private static byte[] content(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > MOST_TEXT_BYTES) {
            throw new IllegalArgumentException("a caption of " + utf8.length + " bytes");
        }
        return ByteBuffer.allocate(2 + utf8.length).putShort((short) utf8.length).put(utf8).array();
    }

    /// The track's defaults: text at the foot of the picture, white, a sans-serif face.
    static byte[] description() {
        byte[] face = "Sans-Serif".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer box = ByteBuffer.allocate(30 + 13 + face.length);
        box.putInt(0);
        box.put((byte) 1).put((byte) -1);
        box.putInt(0);
        box.putLong(0);
        box.putShort((short) 0).putShort((short) 0).putShort((short) 1);
        box.put((byte) 0).put((byte) 18);
        box.putInt(-1);
        box.putInt(13 + face.length);
        box.put("ftab".getBytes(StandardCharsets.US_ASCII));
        box.putShort((short) 1).putShort((short) 1);
        box.put((byte) face.length).put(face);
        return box.array();
    }
}
