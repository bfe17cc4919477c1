package studio.longplay.engine.inference.bundle;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Names of a bundle's files, as kinds word them: `*` stands for any letters of one name, and a
/// name with `/` in it is looked for under any folder.
final class FileNames {
    private static final String SLASH = "/";

    private FileNames() {}

    /// Whether a file is meant by a name of a kind.
    ///
    /// @param wanted `tokens.txt`, `voices/*.bin`
    /// @param file relative to the bundle
    static boolean meant(String wanted, Path file) {
        int folders = wanted.split(SLASH, -1).length;
        int from = file.getNameCount() - folders;
        if (from < 0) {
            return false;
        }
        String end = slashed(file.subpath(from, file.getNameCount()));
        String lower = wanted.toLowerCase(Locale.ROOT);
        return end.toLowerCase(Locale.ROOT).matches(pattern(lower));
    }

    /// As a regular expression.
    static String pattern(String wanted) {
        return Arrays.stream(wanted.split("\\*", -1))
                .map(part -> part.isEmpty() ? "" : java.util.regex.Pattern.quote(part))
                .collect(Collectors.joining("[^/]*"));
    }

    static String slashed(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), SLASH);
    }
}
