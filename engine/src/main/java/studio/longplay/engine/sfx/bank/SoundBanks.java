package studio.longplay.engine.sfx.bank;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.sfx.SoundKind;
import studio.longplay.engine.store.Digest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// All sounds that can be had: those that are made, and those in folders of the user's.
///
/// A folder is read when it is added and when the user asks for it again. What is known is in
/// memory and on the disk; what another process wrote is seen at the next search. Safe for any
/// number of threads: searching 50,000 sounds takes about 20 ms.
public final class SoundBanks {
    /// With this before its name a script asks for a file of the user's, whatever else has the
    /// name.
    public static final char FILE_MARK = '@';

    private static final int ID_DIGITS = 8;
    private static final String BUILT_IN = "Built in";

    private final BankFiles files;
    private final SoundBank made = new SoundBank();
    private Map<String, Bank> banks = new LinkedHashMap<>();
    private Map<String, SoundMark> marks = new HashMap<>();
    private List<SoundRow> rows = List.of();
    private Map<String, BankSound> byName = Map.of();
    private String stamp = "";

    private SoundBanks(Path folder) {
        this.files = new BankFiles(folder);
    }

    /// Reads what is known of banks.
    ///
    /// @param folder where banks are kept; need not exist
    /// @throws StudioFault `sounds.bank-damaged`, `sounds.bank-newer`, `sounds.unreadable`
    public static SoundBanks open(Path folder) throws StudioFault {
        SoundBanks banks = new SoundBanks(folder);
        banks.load();
        return banks;
    }

    private synchronized void load() throws StudioFault {
        String now = files.stamp();
        if (!now.equals(stamp) || rows.isEmpty()) {
            Map<String, Bank> read = new LinkedHashMap<>();
            files.banks().forEach(bank -> read.put(bank.id(), bank));
            marks = files.marks();
            banks = read;
            stamp = now;
            arrange();
        }
    }

    private void arrange() {
        List<SoundRow> all = new ArrayList<>();
        Map<String, BankSound> names = new HashMap<>();
        for (SoundKind kind : made.kinds()) {
            all.add(row(kind));
        }
        for (Bank bank : banks.values()) {
            for (BankSound sound : bank.sounds()) {
                all.add(row(bank, sound));
                names.putIfAbsent(FileTitle.plain(sound.stem()), sound);
            }
        }
        for (Bank bank : banks.values()) {
            bank.sounds().forEach(it -> names.putIfAbsent(FileTitle.plain(it.title()), it));
        }
        rows = List.copyOf(all);
        byName = names;
    }

    private SoundRow row(SoundKind kind) {
        String id = SoundItem.MADE + "/" + kind.name();
        SoundMark mark = marks.getOrDefault(id, SoundMark.NONE);
        List<String> tags = new ArrayList<>(mark.tags());
        tags.addAll(kind.tags());
        SoundItem item =
                new SoundItem(
                        id,
                        kind.name(),
                        category(kind),
                        kind.licence(),
                        SoundItem.MADE,
                        BUILT_IN,
                        kind.seconds(),
                        mark.favourite(),
                        tags,
                        "",
                        Optional.of(kind),
                        Optional.empty());
        return new SoundRow(item, String.join(" ", kind.synonyms()) + " " + kind.ucs());
    }

    private static String category(SoundKind kind) {
        String known = FileTitle.category(kind.ucs().id());
        String words = kind.ucs().category();
        return known.isEmpty()
                ? words.charAt(0) + words.substring(1).toLowerCase(java.util.Locale.ROOT)
                : known;
    }

    private SoundRow row(Bank bank, BankSound sound) {
        SoundMark mark = marks.getOrDefault(sound.fingerprint(), SoundMark.NONE);
        String licence =
                !mark.licence().isEmpty()
                        ? mark.licence()
                        : sound.header().licence().isEmpty()
                                ? bank.licence()
                                : sound.header().licence();
        SoundItem item =
                new SoundItem(
                        sound.id(),
                        sound.title(),
                        sound.category(),
                        licence,
                        bank.id(),
                        bank.name(),
                        sound.header().seconds(),
                        mark.favourite(),
                        mark.tags(),
                        sound.header().words(),
                        Optional.empty(),
                        Optional.of(sound));
        String more =
                String.join(
                        " ", sound.file(), sound.categoryId(), sound.by(), bank.name(), licence);
        return new SoundRow(item, more);
    }

    /// The user's banks.
    public synchronized List<Bank> banks() throws StudioFault {
        load();
        return List.copyOf(banks.values());
    }

    /// Finds sounds.
    public synchronized SoundsFound search(SoundQuery query) throws StudioFault {
        load();
        return SoundSearch.run(query, rows);
    }

    /// The sound with an id.
    public synchronized Optional<SoundItem> item(String id) throws StudioFault {
        load();
        return rows.stream().map(SoundRow::item).filter(it -> it.id().equals(id)).findFirst();
    }

    /// The sound that somebody means: a file of a bank by its path, or any sound by its name, that
    /// of the user's files before those that are made.
    public synchronized Optional<SoundItem> meant(String named) throws StudioFault {
        load();
        Optional<Path> path = path(named);
        Optional<String> own = named(named).map(BankSound::id);
        return rows.stream()
                .map(SoundRow::item)
                .filter(it -> it.file().map(this::file).equals(path) && path.isPresent())
                .findFirst()
                .or(() ->
                        rows.stream()
                                .map(SoundRow::item)
                                .filter(it ->
                                        own.isPresent()
                                                ? it.id().equals(own.get())
                                                : FileTitle.plain(it.title())
                                                        .equals(FileTitle.plain(named)))
                                .findFirst());
    }

    private static Optional<Path> path(String named) {
        try {
            return Optional.of(Path.of(named).toAbsolutePath().normalize());
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// The file of the user's that a script means by a name: that of the file without its suffix,
    /// or its title. Case, and what is between words, does not count.
    public synchronized Optional<BankSound> named(String name) {
        return Optional.ofNullable(byName.get(FileTitle.plain(name)));
    }

    /// Where a sound's file is, whether or not it is there.
    public synchronized Path file(BankSound sound) {
        Bank bank = banks.get(sound.bank());
        return sound.in(bank == null ? Path.of("") : bank.path());
    }

    /// Reads a folder: a new one becomes a bank, a known one is read again.
    ///
    /// @return what came of it
    /// @throws StudioFault.Input `sounds.folder-unreadable`
    /// @throws java.util.concurrent.CancellationException if the job was cancelled; nothing is then
    ///   changed
    public IndexReport index(Path folder, JobContext context) throws StudioFault {
        Path whole = folder.toAbsolutePath().normalize();
        Bank before = bankAt(whole);
        BankIndexing.Indexed indexed = BankIndexing.index(before, context);
        keep(indexed.bank());
        return indexed.report();
    }

    private synchronized Bank bankAt(Path folder) throws StudioFault {
        load();
        for (Bank bank : banks.values()) {
            if (bank.path().equals(folder)) {
                return bank;
            }
        }
        Path name = folder.getFileName();
        String shown = name == null ? folder.toString() : name.toString();
        byte[] place = folder.toString().getBytes(StandardCharsets.UTF_8);
        String id =
                FileTitle.plain(shown).replace(' ', '-')
                        + "-"
                        + Digest.of(place).hex().substring(0, ID_DIGITS);
        return new Bank(id, shown, folder.toString(), "", List.of());
    }

    private synchronized void keep(Bank bank) throws StudioFault {
        files.write(bank);
        banks.put(bank.id(), bank);
        stamp = files.stamp();
        arrange();
    }

    /// Forgets a bank; its files stay where they are, and so does what the user noted about them.
    public synchronized void remove(String bank) throws StudioFault {
        files.delete(bank);
        banks.remove(bank);
        stamp = files.stamp();
        arrange();
    }

    /// Says under which licence all sounds of a bank may be used that do not say another.
    public synchronized void license(String bank, String licence) throws StudioFault {
        Bank known = banks.get(bank);
        if (known != null) {
            keep(known.licensed(licence));
        }
    }

    /// Looks for files that are gone from where they were, in a folder and all below it.
    public RelinkReport relink(Path folder, JobContext context) throws StudioFault {
        Path whole = folder.toAbsolutePath().normalize();
        BankRelinking relinking = BankRelinking.of(banks(), whole, context);
        for (Bank bank : relinking.changed()) {
            keep(bank);
        }
        return relinking.report();
    }

    /// Whether a sound's file is where it was.
    public boolean isThere(BankSound sound) {
        return Files.isRegularFile(file(sound));
    }

    /// Changes what the user noted about a sound.
    public synchronized void mark(SoundItem item, UnaryOperator<SoundMark> change)
            throws StudioFault {
        String key = item.file().map(BankSound::fingerprint).orElse(item.id());
        SoundMark changed = change.apply(marks.getOrDefault(key, SoundMark.NONE));
        Map<String, SoundMark> all = new HashMap<>(marks);
        if (changed.equals(SoundMark.NONE)) {
            all.remove(key);
        } else {
            all.put(key, changed);
        }
        files.write(all);
        marks = all;
        stamp = files.stamp();
        arrange();
    }
}
