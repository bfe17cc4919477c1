package studio.longplay.engine.render.deliver.report;

import studio.longplay.engine.render.deliver.Leftovers;
import studio.longplay.engine.render.deliver.Manifest;

import java.util.List;
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
        leftovers(manifest, page);
        page.endSection();
    }

    private static void leftovers(Manifest manifest, Page page) {
        List<String> sentences = Leftovers.sentences(manifest);
        if (sentences.isEmpty()) {
            return;
        }
        page.put("<h3>Files of earlier exports</h3>");
        page.note("They are not checked with this one. Delete those that nobody needs.");
        page.table("What", "#Size");
        for (int i = 0; i < sentences.size(); i++) {
            long bytes = manifest.run().leftovers().get(i).bytes();
            page.row(sentences.get(i), "#" + size(bytes));
        }
        page.endTable();
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
