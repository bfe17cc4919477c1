package studio.longplay.engine.render.doctor;

import studio.longplay.engine.fault.DiskFault;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.store.AtomicFile;
import studio.longplay.engine.store.Home;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip for whoever helps: what the doctor found, what the machine is, and the ends of the logs.
/// Never a word of a script, nor a name or a path of the user's ([Scrubber]).
public final class SupportZip {
    /// More than this of a log's end helps nobody.
    private static final int MOST_LOG_BYTES = 1 << 20;

    private SupportZip() {}

    /// A file of the bundle.
    ///
    /// @param name in the zip
    /// @param text what is in it
    public record Part(String name, String text) {}

    /// What goes into a bundle.
    ///
    /// @param folder the data folder
    public static List<Part> gather(Path folder, List<Finding> findings) throws StudioFault {
        return gather(new Home(folder), findings, Scrubber.ofThisUser(folder));
    }

    static List<Part> gather(Home home, List<Finding> findings, Scrubber scrubber)
            throws StudioFault {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("doctor.txt", doctor(findings, scrubber)));
        parts.add(new Part("machine.txt", machine(scrubber)));
        for (Path log : logs(home.logs())) {
            String name = scrubber.sentences(String.valueOf(log.getFileName()));
            parts.add(new Part("logs/" + name, scrubber.log(end(log))));
        }
        return parts;
    }

    private static String doctor(List<Finding> findings, Scrubber scrubber) {
        StringBuilder text = new StringBuilder();
        for (Finding finding : findings) {
            text.append(finding.line()).append(" (").append(finding.millis()).append(" ms)\n");
            // What devices and models are called, people choose.
            if (finding.what().equals("encoders") || finding.what().equals("gpu")) {
                finding.details().forEach(line -> text.append("     ").append(line).append('\n'));
            }
        }
        return scrubber.sentences(text.toString());
    }

    private static String machine(Scrubber scrubber) {
        MachineFacts facts = Machine.look();
        return scrubber.sentences(
                String.join(
                        "\n",
                        facts.cpuName(),
                        facts.physicalCores() + " cores, " + facts.logicalCores() + " threads",
                        MachineChecks.gigabytes(facts.memoryTotalBytes()) + " of memory",
                        facts.operatingSystem() + " " + System.getProperty("os.arch", ""),
                        "Java " + facts.java(),
                        ""));
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
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(MOST_LOG_BYTES, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            return new String(end, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw DiskFault.reading(log, e);
        }
    }

    /// Writes the zip, whole or not at all.
    public static Path write(List<Part> parts, Path zip) throws StudioFault {
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
