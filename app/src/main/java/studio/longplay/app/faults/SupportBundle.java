package studio.longplay.app.faults;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.Doctor;
import studio.longplay.engine.store.AtomicFile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip for whoever helps: logs, versions, what the doctor finds, and the names of the last edits.
/// Never a word of a script, and the user sees what is in it first.
final class SupportBundle {
    /// More than this of a log's end helps nobody.
    private static final int MOST_LOG_BYTES = 1 << 20;

    private SupportBundle() {}

    /// A file of the bundle.
    ///
    /// @param name in the zip
    /// @param text what is in it
    record Part(String name, String text) {
        long bytes() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }

    /// What goes into a bundle. Takes seconds: the doctor tries everything.
    ///
    /// @param home the data folder
    /// @param lastEdits their names, without what was edited
    static List<Part> gather(Path home, List<Bug> bugs, List<String> lastEdits, JobContext context)
            throws StudioFault {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("versions.txt", String.join("\n", versions()) + "\n"));
        StringBuilder told = new StringBuilder();
        bugs.forEach(bug -> told.append(bug.details("")).append('\n'));
        parts.add(new Part("bugs.txt", told.toString()));
        parts.add(new Part("doctor.txt", doctor(home, context)));
        parts.add(new Part("edits.txt", String.join("\n", lastEdits) + "\n"));
        for (Path log : logs(home.resolve("logs"))) {
            parts.add(new Part("logs/" + log.getFileName(), end(log)));
        }
        return parts;
    }

    private static List<String> versions() {
        return Versions.ofThisProgram().byPart().entrySet().stream()
                .map(part -> part.getKey() + ": " + part.getValue())
                .toList();
    }

    private static String doctor(Path home, JobContext context) {
        StringBuilder text = new StringBuilder();
        new Doctor(home)
                .examine(context)
                .forEach(finding ->
                        text.append(finding.sound() ? "ok  " : "BAD ")
                                .append(finding.what())
                                .append(": ")
                                .append(finding.found())
                                .append(' ')
                                .append(finding.advice())
                                .append('\n'));
        return text.toString();
    }

    private static List<Path> logs(Path folder) throws StudioFault {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw DiskFault.reading(folder, e);
        }
    }

    private static String end(Path log) throws StudioFault {
        try {
            byte[] all = Files.readAllBytes(log);
            int from = Math.max(0, all.length - MOST_LOG_BYTES);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw DiskFault.reading(log, e);
        }
    }

    /// Writes the zip, whole or not at all.
    static Path write(List<Part> parts, Path zip) throws StudioFault {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(bytes)) {
            for (Part part : parts) {
                packed.putNextEntry(new ZipEntry(part.name()));
                packed.write(part.text().getBytes(StandardCharsets.UTF_8));
                packed.closeEntry();
            }
        } catch (IOException e) {
            throw DiskFault.writing(zip, e);
        }
        AtomicFile.write(zip, bytes.toByteArray());
        return zip;
    }
}
