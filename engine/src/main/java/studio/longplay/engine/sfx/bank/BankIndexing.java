package studio.longplay.engine.sfx.bank;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Reads what sounds there are in a folder and all below it. A file that is as it was when it was
/// last read is not opened. Links are not followed.
final class BankIndexing {
    private final Bank bank;
    private final JobContext context;
    private final Map<String, BankSound> known = new HashMap<>();
    private final List<BankSound> sounds = new ArrayList<>();
    private final List<IndexReport.Refused> refused = new ArrayList<>();
    private int unchanged;

    private BankIndexing(Bank bank, JobContext context) {
        this.bank = bank;
        this.context = context;
        bank.sounds().forEach(sound -> known.put(sound.file(), sound));
    }

    /// A file that may be a sound.
    record Candidate(Path file, long bytes, long modified) {}

    /// A bank as its folder is now.
    record Indexed(Bank bank, IndexReport report) {}

    /// @throws StudioFault.Input `sounds.folder-unreadable`
    /// @throws java.util.concurrent.CancellationException if the job was cancelled; the bank is
    ///   then as it was
    static Indexed index(Bank bank, JobContext context) throws StudioFault {
        return new BankIndexing(bank, context).run();
    }

    private Indexed run() throws StudioFault {
        List<Candidate> files =
                candidates(
                        bank.path(),
                        file -> HeaderReading.isNamedLikeSound(file.getFileName().toString()),
                        context);
        int done = 0;
        for (Candidate file : files) {
            context.checkCancelled();
            context.progress(new Progress("index sounds", done++, files.size()));
            add(file);
        }
        context.progress(new Progress("index sounds", files.size(), files.size()));
        sounds.sort(Comparator.comparing(BankSound::file));
        int gone = (int) known.keySet().stream().filter(name -> !has(files, name)).count();
        IndexReport report =
                new IndexReport(bank.id(), bank.folder(), sounds.size(), unchanged, gone, refused);
        return new Indexed(bank.with(sounds), report);
    }

    private boolean has(List<Candidate> files, String name) {
        int low = 0;
        int high = files.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = name(files.get(middle).file()).compareTo(name);
            if (order == 0) {
                return true;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return false;
    }

    private String name(Path file) {
        return nameIn(bank.path(), file);
    }

    /// A file's place in a folder, with `/` between names; its absolute place if it is elsewhere.
    static String nameIn(Path folder, Path file) {
        if (!file.startsWith(folder)) {
            return file.toAbsolutePath().toString();
        }
        List<String> names = new ArrayList<>();
        folder.relativize(file).forEach(name -> names.add(name.toString()));
        return String.join("/", names);
    }

    private void add(Candidate file) {
        String name = name(file.file());
        BankSound before = known.get(name);
        if (before != null
                && before.bytes() == file.bytes()
                && before.modified() == file.modified()) {
            sounds.add(before);
            unchanged++;
            return;
        }
        try {
            HeaderReading.Read read = HeaderReading.read(file.file());
            FileTitle title = FileTitle.of(file.file().getFileName().toString());
            SoundHeader header = read.header();
            sounds.add(
                    new BankSound(
                            bank.id(),
                            name,
                            read.fingerprint(),
                            read.bytes(),
                            file.modified(),
                            title.title(),
                            title.categoryId(),
                            title.category(),
                            title.by().isEmpty() ? header.by() : title.by(),
                            title.source(),
                            header));
        } catch (BadHeader e) {
            refused.add(new IndexReport.Refused(name, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            refused.add(new IndexReport.Refused(name, "it cannot be read"));
        }
    }

    /// The files below a folder, in the order of their names in it.
    static List<Candidate> candidates(Path folder, Predicate<Path> wanted, JobContext context)
            throws StudioFault {
        List<Candidate> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new Walk(folder, wanted, found, context));
        } catch (IOException e) {
            throw new StudioFault.Input(
                    "sounds.folder-unreadable",
                    "The folder " + folder + " cannot be read.",
                    "Choose a folder that is there and may be read.",
                    e);
        }
        found.sort(Comparator.comparing(file -> nameIn(folder, file.file())));
        return found;
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Predicate<Path> wanted;
        private final List<Candidate> found;
        private final JobContext context;

        Walk(Path folder, Predicate<Path> wanted, List<Candidate> found, JobContext context) {
            this.folder = folder;
            this.wanted = wanted;
            this.found = found;
            this.context = context;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
            context.checkCancelled();
            if (facts.isRegularFile() && facts.size() > 0 && wanted.test(file)) {
                long modified = facts.lastModifiedTime().toMillis();
                found.add(new Candidate(file, facts.size(), modified));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
                throw e;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
