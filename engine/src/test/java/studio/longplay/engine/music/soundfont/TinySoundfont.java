package studio.longplay.engine.music.soundfont;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes a SoundFont 2 file of one looped sine of 441 Hz at 44.1 kHz, as program 0 of bank 0 and
/// of the drums, for tests.
public final class TinySoundfont {
    private static final int SAMPLES = 4_410;

    private TinySoundfont() {}

    public static Path write(Path file) throws IOException {
        byte[] info = list("INFO", chunk("ifil", shorts(2, 4)), chunk("INAM", text("Tiny", 6)));
        byte[] data = list("sdta", chunk("smpl", sine()));
        byte[] headers =
                list(
                        "pdta",
                        chunk(
                                "phdr",
                                join(preset("Sine", 0, 0, 0), preset("Kit", 0, 128, 1)),
                                preset("EOP", 0, 0, 2)),
                        chunk("pbag", shorts(0, 0, 1, 0, 2, 0)),
                        chunk("pmod", new byte[10]),
                        chunk("pgen", shorts(41, 0, 41, 0, 0, 0)),
                        chunk("inst", instrument("Sine", 0), instrument("EOI", 1)),
                        chunk("ibag", shorts(0, 0, 3, 0)),
                        chunk("imod", new byte[10]),
                        chunk("igen", shorts(54, 1, 38, -2_400, 53, 0, 0, 0)),
                        chunk("shdr", sample("Sine"), sample("EOS")));
        byte[] body = join(text("sfbk", 4), info, data, headers);
        Files.write(file, chunk("RIFF", body));
        return file;
    }

    private static byte[] sine() {
        ByteBuffer bytes = ByteBuffer.allocate(2 * SAMPLES + 92).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SAMPLES; i++) {
            bytes.putShort((short) Math.round(20_000 * Math.sin(2 * Math.PI * i / 100)));
        }
        return bytes.array();
    }

    private static byte[] preset(String name, int program, int bank, int bag) {
        return join(text(name, 20), shorts(program, bank, bag), new byte[12]);
    }

    private static byte[] instrument(String name, int bag) {
        return join(text(name, 20), shorts(bag));
    }

    private static byte[] sample(String name) {
        ByteBuffer bytes = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0).putInt(SAMPLES).putInt(400).putInt(4_000).putInt(44_100);
        bytes.put((byte) 69).put((byte) 0).putShort((short) 0).putShort((short) 1);
        return join(text(name, 20), bytes.array());
    }

    private static byte[] shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    private static byte[] text(String text, int length) {
        byte[] bytes = new byte[length];
        byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(letters, 0, bytes, 0, letters.length);
        return bytes;
    }

    private static byte[] list(String type, byte[]... chunks) {
        return chunk("LIST", join(text(type, 4), join(chunks)));
    }

    private static byte[] chunk(String id, byte[]... parts) {
        byte[] body = join(parts);
        ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        head.put(text(id, 4)).putInt(body.length);
        return join(head.array(), body, new byte[body.length & 1]);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
