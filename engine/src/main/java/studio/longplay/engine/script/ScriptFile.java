package studio.longplay.engine.script;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a script from disk.
public final class ScriptFile {
    private static final long MOST_BYTES = 64L << 20;

    private ScriptFile() {}

    /// Reads and parses a file of any of our formats.
    ///
    /// @throws StudioFault.Input if there is no such file (`script.missing`), it is not a file
    ///   (`script.not-a-file`), over 64 MB (`script.too-large`), cannot be read
    ///   (`script.unreadable`), or as [#decode] and [ScriptParser#parse] do
    public static Script read(Path file) throws StudioFault.Input {
        return new ScriptParser().parse(decode(bytes(file), file.toString()), file.toString());
    }

    /// The text in these bytes: UTF-8, UTF-16 with a byte order mark, or plausible Windows-1252. A
    /// byte order mark stays in the text as `U+FEFF`.
    ///
    /// @param file its name, for messages
    /// @throws StudioFault.Input (`script.encoding`) at the first byte that is none of these
    public static String decode(byte[] bytes, String file) throws StudioFault.Input {
        return TextDecoding.decode(bytes, file);
    }

    private static byte[] bytes(Path file) throws StudioFault.Input {
        Place place = new Place(file.toString(), 0);
        if (!Files.exists(file)) {
            throw new StudioFault.Input(
                    "script.missing",
                    "There is no such file.",
                    "Check its name and folder.",
                    place);
        }
        if (!Files.isRegularFile(file)) {
            throw new StudioFault.Input(
                    "script.not-a-file",
                    "This is a folder or a device, not a script.",
                    "Name the script file itself.",
                    place);
        }
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new StudioFault.Input(
                        "script.too-large",
                        "This file is over 64 MB, which no script is.",
                        "Check that it is the script, or divide it into several.",
                        place);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StudioFault.Input(
                    "script.unreadable",
                    "%s cannot be read: %s.".formatted(file, e.getMessage()),
                    "Check that you may read it and that its disk is there.",
                    e);
        }
    }
}
