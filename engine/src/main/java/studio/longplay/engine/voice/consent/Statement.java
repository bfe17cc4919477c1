package studio.longplay.engine.voice.consent;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Digest;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// How consent was given: a recording or a signed document, known by its digest.
///
/// @param fileName of the recording or document, without a folder: letters, digits, `.`, `-`, `_`
/// @param sha256 of its bytes
/// @param words what was said or signed; may be empty for a document
public record Statement(Kind kind, String fileName, Digest sha256, String words) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /// Spoken into a microphone, or signed.
    public enum Kind {
        SPOKEN,
        SIGNED;

        /// As it stands in a record.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Statement {
        if (!NAME.matcher(fileName).matches() || fileName.endsWith(".")) {
            throw new IllegalArgumentException("not a plain file name: " + fileName);
        }
    }

    /// The statement in a file, which is read for its digest.
    ///
    /// @param fileName the name under which it is kept
    /// @throws StudioFault.Resource `store.missing`, `store.unreadable`
    public static Statement of(Kind kind, String fileName, Path file, String words)
            throws StudioFault {
        return new Statement(kind, fileName, Digest.ofFile(file), words);
    }

    /// Makes sure that a file is the statement.
    ///
    /// @throws StudioFault.Input `consent.unverified` if it is another
    /// @throws StudioFault.Resource `store.missing`, `store.unreadable`
    public void verify(Path file) throws StudioFault {
        if (!Digest.ofFile(file).equals(sha256)) {
            throw ConsentFaults.unverified(
                    "the statement " + fileName + " is not the one that was recorded");
        }
    }
}
