package studio.longplay.engine.render.library;

import studio.longplay.engine.store.library.LibraryTake;
import studio.longplay.engine.store.library.TakeFacts;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an exported take says of itself to other programs; that a machine spoke it is never left
/// out.
///
/// @param title the text
/// @param artist who says it
/// @param album the project
/// @param comment how it was made
record TakeTags(String title, String artist, String album, String comment) {
    static TakeTags of(LibraryTake take) {
        TakeFacts facts = take.facts();
        boolean recorded = facts.voice().isEmpty();
        String comment =
                recorded
                        ? "A recording, exported by Longplay Studio."
                        : "Synthetic speech: voice %s, engine %s, made by Longplay Studio."
                                .formatted(facts.voiceName(), facts.engine());
        return new TakeTags(facts.text(), facts.speaker(), facts.projectTitle(), comment);
    }

    /// As Vorbis comments.
    Map<String, String> comments() {
        Map<String, String> comments = new LinkedHashMap<>();
        put(comments, "TITLE", title);
        put(comments, "ARTIST", artist);
        put(comments, "ALBUM", album);
        put(comments, "COMMENT", comment);
        return comments;
    }

    private static void put(Map<String, String> comments, String name, String value) {
        if (!value.isBlank()) {
            comments.put(name, value);
        }
    }

    /// As the content of a RIFF `LIST` chunk of type `INFO` (Microsoft RIFF 1991), in UTF-8.
    byte[] infoChunk() {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("INFO".getBytes(StandardCharsets.US_ASCII));
        entry(chunk, "INAM", title);
        entry(chunk, "IART", artist);
        entry(chunk, "IPRD", album);
        entry(chunk, "ICMT", comment);
        return chunk.toByteArray();
    }

    private static void entry(ByteArrayOutputStream chunk, String id, String value) {
        if (value.isBlank()) {
            return;
        }
        byte[] text = (value + "\0").getBytes(StandardCharsets.UTF_8);
        ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        head.put(id.getBytes(StandardCharsets.US_ASCII)).putInt(text.length);
        chunk.writeBytes(head.array());
        chunk.writeBytes(text);
        if (text.length % 2 == 1) {
            chunk.write(0);
        }
    }
}
