package studio.longplay.engine.sfx.bank;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds sounds that were moved or renamed by their fingerprints. Only files as long as a missing
/// one are read.
final class BankRelinking {
    private final List<Bank> banks;
    private final Path folder;
    private final JobContext context;
    private final Map<String, Path> places = new HashMap<>();
    private final List<Bank> changed = new ArrayList<>();
    private final List<String> found = new ArrayList<>();
    private final List<String> lost = new ArrayList<>();

    private BankRelinking(List<Bank> banks, Path folder, JobContext context) {
        this.banks = banks;
        this.folder = folder;
        this.context = context;
    }

    static BankRelinking of(List<Bank> banks, Path folder, JobContext context) throws StudioFault {
        BankRelinking relinking = new BankRelinking(banks, folder, context);
        relinking.run();
        return relinking;
    }

    private void run() throws StudioFault {
        Set<Long> lengths = new HashSet<>();
        Map<String, List<BankSound>> missing = new HashMap<>();
        for (Bank bank : banks) {
            for (BankSound sound : bank.sounds()) {
                if (!Files.isRegularFile(sound.in(bank.path()))) {
                    lengths.add(sound.bytes());
                    missing.computeIfAbsent(bank.id(), _ -> new ArrayList<>()).add(sound);
                }
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        look(lengths);
        for (Bank bank : banks) {
            List<BankSound> gone = missing.getOrDefault(bank.id(), List.of());
            if (!gone.isEmpty()) {
                relink(bank, new HashSet<>(gone));
            }
        }
    }

    private void look(Set<Long> lengths) throws StudioFault {
        List<BankIndexing.Candidate> files =
                BankIndexing.candidates(folder, _ -> true, context).stream()
                        .filter(file -> lengths.contains(file.bytes()))
                        .toList();
        int done = 0;
        for (BankIndexing.Candidate file : files) {
            context.checkCancelled();
            context.progress(new Progress("compare sounds", done++, files.size()));
            fingerprint(file.file()).ifPresent(it -> places.putIfAbsent(it, file.file()));
        }
    }

    private static Optional<String> fingerprint(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.of(Fingerprint.of(new FileBytes(channel)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// A bank whose folder is gone is then where its sounds were found.
    private void relink(Bank bank, Set<BankSound> gone) {
        Path root = Files.isDirectory(bank.path()) ? bank.path() : folder;
        List<BankSound> sounds = new ArrayList<>();
        boolean any = false;
        for (BankSound sound : bank.sounds()) {
            Path place = gone.contains(sound) ? places.get(sound.fingerprint()) : null;
            if (place != null) {
                any = true;
                found.add(place.toString());
                sounds.add(sound.moved(BankIndexing.nameIn(root, place), modified(place)));
            } else {
                sounds.add(sound);
                if (gone.contains(sound)) {
                    lost.add(sound.id());
                }
            }
        }
        if (any) {
            changed.add(bank.at(root).with(sounds));
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return 0;
        }
    }

    List<Bank> changed() {
        return changed;
    }

    RelinkReport report() {
        return new RelinkReport(found.size() + lost.size(), found, lost);
    }
}
