package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.Manifest;

import java.util.Locale;

/// The files of the folder.
final class FileSection {
    private FileSection() {}

    static void write(Manifest manifest, Page page) {
        page.section("files", "Files");
        page.note(
                "\"longplay verify\" on this folder reads all of them again and says which is not"
                        + " as it was delivered.");
        page.table("File", "#Size", "SHA-256");
        for (Manifest.FileEntry file : manifest.files()) {
            page.put(
                    "<tr><td>%s</td><td class=\"n\">%s</td><td><code"
                            + " class=\"whole\">%s</code></td></tr>\n",
                    file.name(), size(file.bytes()), file.sha256());
        }
        page.endTable();
        page.endSection();
    }

    private static String size(long bytes) {
        if (bytes >= 1_000_000_000) {
            return String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
        }
        return bytes >= 1_000_000
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }
}
