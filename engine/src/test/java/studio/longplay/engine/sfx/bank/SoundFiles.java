package studio.longplay.engine.sfx.bank;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavFormat;
import studio.longplay.engine.media.WavWriter;
import studio.longplay.engine.time.SampleRate;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Small sound files of every format, made as their specifications say.
final class SoundFiles {
    private SoundFiles() {}

    /// A mono WAV of noise.
    static Path wav(Path file, int samples, long seed) throws StudioFault, IOException {
        Files.createDirectories(file.getParent());
        Random random = new Random(seed);
        float[] noise = new float[samples];
        for (int i = 0; i < samples; i++) {
            noise[i] = random.nextFloat() - 0.5f;
        }
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 1),
                writer -> writer.write(new float[][] {noise}, 0, samples));
        return file;
    }

    /// A Broadcast Wave with a description and its maker.
    static Path broadcast(Path file, String description, String by) throws StudioFault {
        ByteBuffer bext = ByteBuffer.allocate(602);
        bext.put(description.getBytes(StandardCharsets.US_ASCII));
        bext.position(256).put(by.getBytes(StandardCharsets.US_ASCII));
        WavWriter.write(
                file,
                WavFormat.float32(SampleRate.HZ_48000, 2),
                writer -> {
                    writer.chunk("bext", bext.array());
                    writer.write(new float[2][4800], 0, 4800);
                });
        return file;
    }

    /// An AIFF of 44,100 samples a second.
    static Path aiff(Path file, int samples, String name) throws IOException {
        byte[] words = name.getBytes(StandardCharsets.US_ASCII);
        int padded = words.length + words.length % 2;
        ByteBuffer out = ByteBuffer.allocate(12 + 26 + 8 + padded + 16 + samples * 2);
        out.put(ascii("FORM")).putInt(out.capacity() - 8).put(ascii("AIFF"));
        out.put(ascii("COMM")).putInt(18).putShort((short) 1).putInt(samples).putShort((short) 16);
        out.putShort((short) (16383 + 15)).putLong(44_100L << 48);
        out.put(ascii("NAME")).putInt(words.length).put(words);
        out.position(out.position() + words.length % 2);
        out.put(ascii("SSND")).putInt(8 + samples * 2);
        Files.write(file, out.array());
        return file;
    }

    /// The first blocks of a FLAC file.
    static Path flac(Path file, long samples, String... comments) throws IOException {
        byte[] fields = comments(comments);
        ByteBuffer out = ByteBuffer.allocate(4 + 4 + 34 + 4 + fields.length + 64);
        out.put(ascii("fLaC")).putInt(34).position(8 + 10);
        out.putLong(96_000L << 44 | 1L << 41 | 15L << 36 | samples).position(8 + 34);
        out.putInt(0x8400_0000 | fields.length).put(fields);
        Files.write(file, out.array());
        return file;
    }

    /// The first and the last page of a Vorbis file.
    static Path vorbis(Path file, long samples, String... comments) throws IOException {
        byte[] fields = comments(comments);
        ByteBuffer out = ByteBuffer.allocate(512 + fields.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("OggS")).position(28);
        out.put((byte) 1).put(ascii("vorbis")).putInt(0).put((byte) 2).putInt(32_000);
        out.position(out.position() + 20);
        out.put(ascii("OggS")).position(out.position() + 24);
        out.put((byte) 3).put(ascii("vorbis")).put(fields);
        out.put(ascii("OggS")).put((byte) 0).put((byte) 4).putLong(samples);
        Files.write(file, out.array());
        return file;
    }

    private static byte[] comments(String... comments) {
        ByteBuffer out = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(4).put(ascii("test")).putInt(comments.length);
        for (String comment : comments) {
            byte[] text = comment.getBytes(StandardCharsets.UTF_8);
            out.putInt(text.length).put(text);
        }
        byte[] taken = new byte[out.position()];
        out.flip().get(taken);
        return taken;
    }

    private static byte[] ascii(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
