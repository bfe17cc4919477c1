package studio.longplay.engine.sfx.bank;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.AtomicFile;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Banks on the disk: a file of JSON for each, written whole or not at all, and one of what the
/// user noted. Several processes may have them open: each file is replaced as one.
final class BankFiles {
    private static final String SUFFIX = ".bank.json";
    private static final String MARKS = "marks.json";
    private static final String SCHEMA = "SoundBank";
    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    BankFiles(Path folder) {
        this.folder = folder;
    }

    private record Stored(String schema, int version, Bank bank) {}

    /// By what it is seen that another process wrote.
    String stamp() throws StudioFault {
        StringBuilder stamp = new StringBuilder();
        try {
            for (Path file : files()) {
                stamp.append(file.getFileName())
                        .append(Files.getLastModifiedTime(file).toMillis())
                        .append(' ')
                        .append(Files.size(file))
                        .append('\n');
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        return stamp.toString();
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.json")) {
            all.forEach(files::add);
        }
        files.sort(Path::compareTo);
        return files;
    }

    /// In the order of their ids.
    List<Bank> banks() throws StudioFault {
        List<Bank> banks = new ArrayList<>();
        try {
            for (Path file : files()) {
                if (file.getFileName().toString().endsWith(SUFFIX)) {
                    banks.add(bank(file));
                }
            }
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
        return banks;
    }

    private static Bank bank(Path file) throws StudioFault, IOException {
        try {
            Stored stored = JSON.readValue(Files.readAllBytes(file), Stored.class);
            if (!SCHEMA.equals(stored.schema()) || stored.version() > VERSION) {
                throw new StudioFault.Input(
                        "sounds.bank-newer",
                        "The bank in " + file + " was written by a newer Longplay.",
                        "Update Longplay, or delete that file and index the folder again.");
            }
            return stored.bank();
        } catch (JacksonException e) {
            throw new StudioFault.Media(
                    "sounds.bank-damaged",
                    "The bank in " + file + " is damaged.",
                    "Delete that file and index the folder again; the sounds are untouched.",
                    e);
        }
    }

    void write(Bank bank) throws StudioFault {
        Stored stored = new Stored(SCHEMA, VERSION, bank);
        AtomicFile.write(folder.resolve(bank.id() + SUFFIX), JSON.writeValueAsBytes(stored));
    }

    void delete(String bank) throws StudioFault {
        Path file = folder.resolve(bank + SUFFIX);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// By fingerprint, or `made/` and the name of what is made.
    Map<String, SoundMark> marks() throws StudioFault {
        Path file = folder.resolve(MARKS);
        try {
            return new TreeMap<>(
                    JSON.readValue(
                            Files.readAllBytes(file),
                            new TypeReference<Map<String, SoundMark>>() {}));
        } catch (NoSuchFileException none) {
            return new TreeMap<>();
        } catch (JacksonException e) {
            throw new StudioFault.Media(
                    "sounds.marks-damaged",
                    "The notes on sounds in " + file + " are damaged.",
                    "Delete that file; only favourites, tags and licences you set are lost.",
                    e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    void write(Map<String, SoundMark> marks) throws StudioFault {
        AtomicFile.write(folder.resolve(MARKS), JSON.writeValueAsBytes(new TreeMap<>(marks)));
    }

    private static StudioFault.Resource unreadable(Path path, IOException e) {
        return new StudioFault.Resource(
                "sounds.unreadable",
                "What is known of your sounds in " + path + " cannot be read.",
                "Check the disk and that the folder may be read.",
                e);
    }
}
