package studio.longplay.engine.media.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.javacpp.BytePointer;

/// How long an Opus packet lasts, by its first bytes (RFC 6716, 3.1 and 3.2.5): nothing is decoded.
final class OpusLength {
    /// A packet lasts at most 120 ms.
    private static final int MOST_SAMPLES = 5_760;

    /// Samples of 48 kHz in a frame: 10, 20, 40 and 60 ms of speech; 2.5, 5, 10 and 20 of the rest.
    private static final int[] SPEECH = {480, 960, 1_920, 2_880};

    private static final int[] MUSIC = {120, 240, 480, 960};
    private static final int FIRST_HYBRID = 12;
    private static final int FIRST_MUSIC = 16;
    private static final int HEAD_BYTES = 19;
    private static final int PRE_SKIP = 10;

    private OpusLength() {}

    /// What a decoder drops at the start, by the stream's head (RFC 7845, 5.1).
    static int preSkip(AVCodecContext codec) {
        BytePointer head = codec.extradata();
        return head == null || codec.extradata_size() < HEAD_BYTES
                ? 0
                : (head.get(PRE_SKIP) & 0xFF) | (head.get(PRE_SKIP + 1) & 0xFF) << 8;
    }

    /// Reads a packet's bytes.
    @FunctionalInterface
    interface Bytes {
        byte at(int index);
    }

    /// Samples of 48 kHz; 0 if it is no packet.
    static int samples(Bytes packet, int length) {
        if (length < 1) {
            return 0;
        }
        int toc = packet.at(0) & 0xFF;
        int frames =
                switch (toc & 3) {
                    case 0 -> 1;
                    case 1, 2 -> 2;
                    default -> length < 2 ? 0 : packet.at(1) & 0x3F;
                };
        int samples = frames * frame(toc >> 3);
        return samples <= MOST_SAMPLES ? samples : 0;
    }

    private static int frame(int configuration) {
        if (configuration < FIRST_HYBRID) {
            return SPEECH[configuration & 3];
        }
        return configuration < FIRST_MUSIC ? SPEECH[configuration & 1] : MUSIC[configuration & 3];
    }
}
