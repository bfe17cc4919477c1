package studio.longplay.engine.sfx.bank;

import java.nio.file.Path;
import java.util.List;

/// A sound in a folder of the user's.
///
/// @param bank the id of its [Bank]
/// @param file where in the bank's folder it is, with `/` between names
/// @param fingerprint by which it is found again when it was moved
/// @param bytes of the file
/// @param modified when the file was last written, in milliseconds since 1970
/// @param title what sounds
/// @param categoryId by the Universal Category System; empty for none
/// @param category in words; empty for none
/// @param by who made it; empty for nobody
/// @param source where it is from; empty for nowhere
/// @param header what the file says of itself
public record BankSound(
        String bank,
        String file,
        String fingerprint,
        long bytes,
        long modified,
        String title,
        String categoryId,
        String category,
        String by,
        String source,
        SoundHeader header) {
    /// Names it among all sounds of all banks.
    public String id() {
        return bank + "/" + file;
    }

    /// The file's name without its suffix.
    public String stem() {
        String name = file.substring(file.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// The folders it is in, from the bank's folder down.
    public List<String> folders() {
        int end = file.lastIndexOf('/');
        return end < 0 ? List.of() : List.of(file.substring(0, end).split("/"));
    }

    /// Where it is.
    ///
    /// @param folder of its bank; a file that was found elsewhere has a place of its own
    public Path in(Path folder) {
        Path at = folder;
        if (Path.of(file).isAbsolute()) {
            return Path.of(file);
        }
        for (String name : file.split("/")) {
            at = at.resolve(name);
        }
        return at;
    }

    BankSound moved(String newFile, long newModified) {
        return new BankSound(
                bank,
                newFile,
                fingerprint,
                bytes,
                newModified,
                title,
                categoryId,
                category,
                by,
                source,
                header);
    }
}
