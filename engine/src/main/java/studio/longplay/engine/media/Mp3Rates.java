package studio.longplay.engine.media;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The bit rates of an MP3 file, from the headers of all its frames (ISO/IEC 11172-3 and 13818-3,
/// layer III); nothing is decoded. A frame that only tells of the file (`Xing`, `Info`) and frames
/// of a free rate do not count.
///
/// @param lowestKbits of any frame, in kbit/s
/// @param highestKbits of any frame, in kbit/s
public record Mp3Rates(int lowestKbits, int highestKbits) {
    private static final int[] KBITS = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0
    };
    private static final int[] KBITS_LOWER = {
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0
    };
    private static final int[] HERTZ = {44_100, 48_000, 32_000, 0};
    private static final int FIRST_VERSION = 3;
    private static final int LAYER_THREE = 1;
    private static final int ID3 = 0x494433;
    private static final int ID3_HEADER = 10;
    private static final int XING = 0x58696E67;
    private static final int INFO = 0x496E666F;

    /// Where such a word stands in a frame, by version and channels.
    private static final int[] TOLD_AT = {36, 21, 13};

    /// Whether all frames have the same rate.
    public boolean isConstant() {
        return lowestKbits == highestKbits;
    }

    /// Reads a file's.
    ///
    /// @return empty if no frame is found in it
    /// @throws StudioFault if the file cannot be read
    public static Optional<Mp3Rates> of(Path file) throws StudioFault {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new Walk(channel).rates();
        } catch (IOException e) {
            throw DiskFault.reading(file, e);
        }
    }

    /// A frame's header.
    private record Header(int bits) {
        boolean isFrame() {
            return bits >>> 21 == 0x7FF
                    && (bits >>> 17 & 3) == LAYER_THREE
                    && (bits >>> 19 & 3) != 1
                    && kbits() > 0
                    && hertz() > 0;
        }

        private int version() {
            return bits >>> 19 & 3;
        }

        int kbits() {
            int[] table = version() == FIRST_VERSION ? KBITS : KBITS_LOWER;
            return table[bits >>> 12 & 15];
        }

        private int hertz() {
            int halvings = version() == FIRST_VERSION ? 0 : version() == 2 ? 1 : 2;
            return HERTZ[bits >>> 10 & 3] >> halvings;
        }

        int bytes() {
            int samplesPerEight = version() == FIRST_VERSION ? 144 : 72;
            return samplesPerEight * kbits() * 1000 / hertz() + (bits >>> 9 & 1);
        }
    }

    private static final class Walk {
        private final FileChannel channel;
        private final long size;
        private final ByteBuffer window = ByteBuffer.allocate(1 << 16);
        private long windowAt;

        Walk(FileChannel channel) throws IOException {
            this.channel = channel;
            this.size = channel.size();
            window.limit(0);
        }

        Optional<Mp3Rates> rates() throws IOException {
            int lowest = Integer.MAX_VALUE;
            int highest = 0;
            long at = afterTag();
            while (at + Integer.BYTES <= size) {
                Header header = new Header(word(at));
                if (!header.isFrame()) {
                    at++;
                    continue;
                }
                if (!tells(at)) {
                    lowest = Math.min(lowest, header.kbits());
                    highest = Math.max(highest, header.kbits());
                }
                at += header.bytes();
            }
            return highest == 0 ? Optional.empty() : Optional.of(new Mp3Rates(lowest, highest));
        }

        private long afterTag() throws IOException {
            if (size < ID3_HEADER || word(0) >>> 8 != ID3) {
                return 0;
            }
            int length = word(ID3_HEADER - Integer.BYTES);
            int bytes = 0;
            for (int shift = 24; shift >= 0; shift -= 8) {
                bytes = bytes << 7 | (length >>> shift & 0x7F);
            }
            return (long) ID3_HEADER + bytes;
        }

        private boolean tells(long frame) throws IOException {
            for (int offset : TOLD_AT) {
                if (frame + offset + Integer.BYTES <= size) {
                    int word = word(frame + offset);
                    if (word == XING || word == INFO) {
                        return true;
                    }
                }
            }
            return false;
        }

        /// Four bytes, the first one highest.
        private int word(long at) throws IOException {
            if (at < windowAt || at + Integer.BYTES > windowAt + window.limit()) {
                window.clear();
                windowAt = at;
                while (window.hasRemaining() && channel.read(window, at + window.position()) > 0) {
                    assert window.position() > 0;
                }
                window.flip();
            }
            return window.getInt((int) (at - windowAt));
        }
    }
}
