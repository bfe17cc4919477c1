package studio.longplay.engine.inference.bundle;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a packed file may be called, so that its name cannot lead out of the folder it is unpacked
/// to, on any system.
final class EntryNames {
    /// Bytes of UTF-8: what the file systems of Linux have room for; others have more.
    private static final int LONGEST = 255;

    /// Letters that lead elsewhere or are none: drive letters and streams have a colon, some
    /// systems take `\` for a `/`, and what turns the way of writing shows another name.
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069\\\\:*?\"<>|]");

    /// Windows knows these as devices, whatever follows the first dot.
    private static final Pattern DEVICE =
            Pattern.compile(
                    "(?i)(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00B9\u00B2\u00B3])(\\..*)?");

    private EntryNames() {}

    /// Whether a packed file of that name may be unpacked.
    ///
    /// @param name with `/` between folders
    static boolean isSafe(String name) {
        if (name.isEmpty() || FORBIDDEN.matcher(name).find()) {
            return false;
        }
        return parts(name).stream().allMatch(EntryNames::isPart);
    }

    private static boolean isPart(String part) {
        return !part.isBlank()
                && part.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                && !part.endsWith(".")
                && !part.endsWith(" ")
                && !DEVICE.matcher(part).matches();
    }

    /// Whether it is left out as hidden files of folders are: what packers put beside the files.
    static boolean isLeftOut(String name) {
        return parts(name).stream()
                .anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    /// The same for all names that some system takes for one: letters of other cases, and letters
    /// that are one sign here and a letter with its accent there.
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> parts(String name) {
        return Arrays.asList(name.split("/", -1));
    }
}
