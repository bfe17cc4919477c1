package studio.longplay.engine.inference.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What a packed file may be called, so that its name cannot lead out of the folder it is unpacked
/// to, on any system.
final class EntryNames {
    private static final int LONGEST = 255;

    /// Letters that lead elsewhere or are none: drive letters and streams have a colon, some
    /// systems take `\` for a `/`.
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x1F\\x7F\\\\:*?\"<>|]");

    /// Windows knows these as devices, whatever follows the first dot.
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

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
                && part.length() <= LONGEST
                && !part.endsWith(".")
                && !part.endsWith(" ")
                && !DEVICE.matcher(part).matches();
    }

    /// Whether it is left out as hidden files of folders are: what packers put beside the files.
    static boolean isLeftOut(String name) {
        return parts(name).stream()
                .anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
    }

    private static List<String> parts(String name) {
        return Arrays.asList(name.split("/", -1));
    }
}
