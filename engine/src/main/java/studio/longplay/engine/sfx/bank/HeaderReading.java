package studio.longplay.engine.sfx.bank;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;

/// Reads what sound files say of themselves, by their first bytes and never by their names; no
/// sample is read, so ten thousand files take seconds. What is broken is said, never guessed.
final class HeaderReading {
    private static final Set<String> SUFFIXES =
            Set.of(
                    "wav", "wave", "bwf", "rf64", "aif", "aiff", "aifc", "flac", "ogg", "oga",
                    "opus");

    private HeaderReading() {}

    /// Whether a file's name is one of a sound.
    static boolean isNamedLikeSound(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0
                && !fileName.startsWith("._")
                && SUFFIXES.contains(fileName.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /// A file's header and its fingerprint.
    record Read(SoundHeader header, String fingerprint, long bytes) {}

    /// @throws BadHeader if it is no sound, or a broken one
    /// @throws IOException if it cannot be read
    static Read read(Path file) throws IOException, BadHeader {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            FileBytes bytes = new FileBytes(channel);
            SoundHeader header = header(bytes);
            return new Read(header, Fingerprint.of(bytes), bytes.size());
        } catch (EOFException e) {
            throw new BadHeader("it ends too early");
        }
    }

    private static SoundHeader header(FileBytes bytes) throws IOException, BadHeader {
        ByteBuffer magic = bytes.some(0, 12, ByteOrder.BIG_ENDIAN);
        String first = FileBytes.letters(magic, 4);
        return switch (first) {
            case "RIFF", "RF64", "BW64" -> RiffHeader.read(bytes);
            case "FORM" -> AiffHeader.read(bytes);
            case "fLaC" -> FlacHeader.read(bytes);
            case "OggS" -> OggHeader.read(bytes);
            default -> throw new BadHeader("it is no WAV, AIFF, FLAC or OGG file");
        };
    }
}
