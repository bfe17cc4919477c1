package studio.longplay.engine.media;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat.Encoding;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the parts of a WAV file stand.
///
/// @param dataAt the byte at which the samples begin
/// @param samples samples of each channel
record WavLayout(WavFormat format, long dataAt, long samples, List<Place> chunks) {
    private static final int MAX_CHUNK_BYTES = 1 << 26;
    private static final int MAX_CHUNKS = 10_000;
    private static final long UNKNOWN_SIZE = 0xFFFF_FFFFL;

    /// One chunk's name, and where its data begins.
    record Place(String id, long at, long bytes) {}

    static WavLayout read(Path file, FileChannel channel) throws IOException, StudioFault {
        if (channel.size() < 12) {
            throw damaged(file, "it is too short to be a WAV file");
        }
        ByteBuffer head = bytes(channel, 0, 12);
        String kind = name(head);
        head.getInt();
        boolean large = kind.equals("RF64") || kind.equals("BW64");
        if (!(kind.equals("RIFF") || large) || !name(head).equals("WAVE")) {
            throw damaged(file, "it does not begin like a WAV file");
        }
        List<Place> chunks = places(file, channel, large);
        Place format = find(chunks, "fmt ");
        Place data = find(chunks, "data");
        if (format == null || data == null || format.bytes() < 16 || format.bytes() > 4096) {
            throw damaged(file, "it has no samples or does not say how they are written");
        }
        WavFormat found = format(file, bytes(channel, format.at(), (int) format.bytes()));
        if (data.at() + data.bytes() > channel.size()) {
            throw damaged(file, "it ends before the samples it promises");
        }
        return new WavLayout(found, data.at(), data.bytes() / found.bytesPerSample(), chunks);
    }

    Optional<byte[]> chunk(Path file, FileChannel channel, String id)
            throws IOException, StudioFault {
        Place place = find(chunks, id);
        if (place == null) {
            return Optional.empty();
        }
        if (place.bytes() > MAX_CHUNK_BYTES || place.at() + place.bytes() > channel.size()) {
            throw damaged(file, "its chunk '" + id + "' has an impossible size");
        }
        return Optional.of(bytes(channel, place.at(), (int) place.bytes()).array());
    }

    static StudioFault damaged(Path file, String how) {
        return new StudioFault.Media(
                "wav.damaged",
                "The sound file " + file + " is damaged: " + how + ".",
                "Make or copy it again.");
    }

    private static List<Place> places(Path file, FileChannel channel, boolean large)
            throws IOException, StudioFault {
        List<Place> places = new ArrayList<>();
        long largeDataBytes = -1;
        long at = 12;
        while (at + 8 <= channel.size()) {
            ByteBuffer head = bytes(channel, at, 8);
            String id = name(head);
            long size = Integer.toUnsignedLong(head.getInt());
            if (large && id.equals("ds64") && size >= 16) {
                largeDataBytes = bytes(channel, at + 16, 8).getLong();
            }
            if (id.equals("data") && size == UNKNOWN_SIZE && largeDataBytes >= 0) {
                size = largeDataBytes;
            }
            places.add(new Place(id, at + 8, size));
            at += 8 + size + size % 2;
            if (places.size() > MAX_CHUNKS || at < 0) {
                throw damaged(file, "its parts have impossible sizes");
            }
        }
        return List.copyOf(places);
    }

    private static WavFormat format(Path file, ByteBuffer chunk) throws StudioFault {
        int tag = Short.toUnsignedInt(chunk.getShort(0));
        int channels = Short.toUnsignedInt(chunk.getShort(2));
        int hertz = chunk.getInt(4);
        int bits = Short.toUnsignedInt(chunk.getShort(14));
        if (tag == WavHeader.FORMAT_EXTENSIBLE && chunk.capacity() >= 40) {
            tag = Short.toUnsignedInt(chunk.getShort(24));
        }
        Encoding encoding = encoding(tag, bits);
        boolean countable = hertz > 0 && MediaTime.TICKS_PER_SECOND % hertz == 0;
        if (encoding == null
                || !countable
                || channels < 1
                || channels > WavFormat.MAX_CHANNELS
                || Short.toUnsignedInt(chunk.getShort(12)) != channels * encoding.bytes()) {
            throw new StudioFault.Media(
                    "wav.unsupported",
                    "The sound file "
                            + file
                            + " is written in a way we do not read: format "
                            + (tag + ", " + bits + " bits, ")
                            + (hertz + " Hz, " + channels + " channels."),
                    "Convert it to 16-bit, 24-bit or 32-bit float WAV at 44.1, 48 or 96 kHz.");
        }
        return new WavFormat(new SampleRate(hertz), channels, encoding);
    }

    private static @Nullable Encoding encoding(int tag, int bits) {
        if (tag == WavHeader.FORMAT_FLOAT && bits == 32) {
            return Encoding.FLOAT_32;
        }
        if (tag != WavHeader.FORMAT_PCM) {
            return null;
        }
        return switch (bits) {
            case 16 -> Encoding.PCM_16;
            case 24 -> Encoding.PCM_24;
            default -> null;
        };
    }

    private static @Nullable Place find(List<Place> chunks, String id) {
        for (Place chunk : chunks) {
            if (chunk.id().equals(id)) {
                return chunk;
            }
        }
        return null;
    }

    private static ByteBuffer bytes(FileChannel channel, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + bytes.position()) < 0) {
                throw new EOFException("the file ends inside a header");
            }
        }
        return bytes.flip();
    }

    private static String name(ByteBuffer bytes) {
        byte[] letters = new byte[4];
        bytes.get(letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
