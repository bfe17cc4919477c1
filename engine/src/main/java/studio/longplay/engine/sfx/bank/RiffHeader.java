package studio.longplay.engine.sfx.bank;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Reads WAV and RF64 (EBU Tech 3306) with the description of a Broadcast Wave (EBU Tech 3285) and
/// the words of a `LIST` chunk.
final class RiffHeader {
    private static final long UNKNOWN = 0xFFFF_FFFFL;
    private static final int FORMAT_BYTES = 16;
    private static final int BEXT_BYTES = 256 + 32;
    private static final int MOST_WORDS = 8192;
    private static final int MOST_CHUNKS = 512;

    private final FileBytes file;
    private final HeaderDraft draft = new HeaderDraft("WAV");
    private long dataBytes = -1;
    private long wideDataBytes;
    private int frameBytes;

    private RiffHeader(FileBytes file) {
        this.file = file;
    }

    static SoundHeader read(FileBytes file) throws IOException, BadHeader {
        RiffHeader reader = new RiffHeader(file);
        if (!FileBytes.letters(file.at(8, 4, ByteOrder.LITTLE_ENDIAN), 4).equals("WAVE")) {
            throw new BadHeader("it is no WAV file");
        }
        reader.chunks();
        if (reader.dataBytes < 0 || reader.frameBytes <= 0) {
            throw new BadHeader("it has no samples");
        }
        reader.draft.samples(reader.dataBytes / reader.frameBytes);
        return reader.draft.done();
    }

    private void chunks() throws IOException {
        long at = 12;
        for (int count = 0; at + 8 <= file.size() && count < MOST_CHUNKS; count++) {
            ByteBuffer head = file.at(at, 8, ByteOrder.LITTLE_ENDIAN);
            String id = FileBytes.letters(head, 4);
            long size = head.position(4).getInt() & UNKNOWN;
            if (id.equals("data") && size == UNKNOWN) {
                size = wideDataBytes;
            }
            chunk(id, at + 8, size);
            at += 8 + size + size % 2;
        }
    }

    private void chunk(String id, long at, long size) throws IOException {
        switch (id) {
            case "fmt " -> format(file.at(at, FORMAT_BYTES, ByteOrder.LITTLE_ENDIAN));
            case "ds64" -> wideDataBytes = file.at(at + 8, 8, ByteOrder.LITTLE_ENDIAN).getLong();
            case "data" -> dataBytes = Math.min(size, file.size() - at);
            case "bext" -> broadcast(file.some(at, BEXT_BYTES, ByteOrder.LITTLE_ENDIAN));
            case "LIST" ->
                    words(file.some(at, (int) Math.min(size, MOST_WORDS), ByteOrder.LITTLE_ENDIAN));
            default -> {}
        }
    }

    private void format(ByteBuffer fields) {
        fields.getShort();
        int channels = fields.getShort();
        draft.shape(fields.getInt(), channels);
        fields.getInt();
        frameBytes = fields.getShort();
    }

    private void broadcast(ByteBuffer fields) {
        draft.format("BWF");
        draft.words(FileBytes.letters(fields, 256));
        draft.by(FileBytes.letters(fields, 32));
    }

    private void words(ByteBuffer list) {
        if (!FileBytes.letters(list, 4).equals("INFO")) {
            return;
        }
        while (list.remaining() >= 8) {
            String id = FileBytes.letters(list, 4);
            int size = list.getInt();
            if (size < 0 || size > list.remaining()) {
                return;
            }
            int next = Math.min(list.limit(), list.position() + size + size % 2);
            String text = FileBytes.letters(list, size);
            switch (id) {
                case "INAM", "ICMT", "IKEY", "ISBJ", "IGNR" -> draft.words(text);
                case "IART" -> draft.by(text);
                case "ICOP" -> draft.licence(text);
                default -> {}
            }
            list.position(next);
        }
    }
}
