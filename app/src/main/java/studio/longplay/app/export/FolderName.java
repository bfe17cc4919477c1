package studio.longplay.app.export;

import java.util.regex.Pattern;

/// Names of folders made from titles.
final class FolderName {
    private static final Pattern UNUSABLE = Pattern.compile("[\\\\/:*?\"<>|;\\p{Cntrl}]+");
    private static final int LONGEST = 80;

    private FolderName() {}

    /// The title without what some file system refuses.
    static String of(String title) {
        String name = UNUSABLE.matcher(title).replaceAll(" ").replaceAll("\\s+", " ").strip();
        name = name.length() > LONGEST ? name.substring(0, LONGEST).strip() : name;
        while (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1).strip();
        }
        return name.isEmpty() ? "Film" : name;
    }
}
