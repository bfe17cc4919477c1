package studio.longplay.app.bin;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import studio.longplay.app.session.Session;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.render.takes.SpeakerComparison;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The media bin: what is in it, and what can be done to it. On the window's thread.
public final class BinViewModel implements AutoCloseable {
    private static final MediaTime LEAST_SPEECH = MediaTime.ofSeconds(15);

    private final Session session;
    private final BinFiles files;
    private final Work work;
    private final Work quiet;
    private final Words words = Words.of("bin");
    private final ObservableList<BinRow> rows = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<Set<String>> missing =
            new ReadOnlyObjectWrapper<>(this, "missing", Set.of());
    private final ReadOnlyObjectWrapper<List<StudioFault>> faults =
            new ReadOnlyObjectWrapper<>(this, "faults", List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> speakers =
            new ReadOnlyObjectWrapper<>(this, "speakers", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> said =
            new ReadOnlyObjectWrapper<>(this, "said", Optional.empty());
    private final ReadOnlyObjectWrapper<BinMemory> memory;
    private final ChangeListener<Project> changed = (_, _, _) -> projectChanged();
    private Map<String, BinItem> checked = Map.of();
    private Consumer<Placing> placer = _ -> {};
    private Optional<BinModels> models = Optional.empty();

    /// How files are put on the timeline.
    ///
    /// @param digests of the files, in order
    public record Placing(List<String> digests, Mode mode) {
        /// Where, from the playhead or the marks.
        public enum Mode {
            /// What stands there moves along.
            INSERT,
            /// Over what stands there.
            OVERWRITE,
            /// At the end.
            APPEND,
            /// Between the marks, at the speed that fills them.
            FIT
        }
    }

    /// @param work shows what it does in the status bar
    /// @param quiet does not
    /// @param before what `session.memory("bin")` gave
    public BinViewModel(
            Session session, BinFiles files, Work work, Work quiet, Optional<String> before) {
        this.session = session;
        this.files = files;
        this.work = work;
        this.quiet = quiet;
        memory = new ReadOnlyObjectWrapper<>(this, "memory", BinMemory.of(before));
        session.projectProperty().addListener(changed);
        search.addListener(_ -> list());
        missing.addListener(_ -> list());
        memory.addListener(_ -> list());
        projectChanged();
    }

    private void projectChanged() {
        list();
        Map<String, BinItem> now = arrangement().bin();
        if (!now.equals(checked)) {
            checked = now;
            now.values().forEach(files::request);
            lookForMissing();
        }
    }

    private Arrangement arrangement() {
        return session.project().arrangement();
    }

    private void list() {
        BinList list = new BinList(arrangement(), missing.get(), memory.get().closed());
        rows.setAll(
                search.get().isBlank() ? list.all(memory.get().empty()) : list.found(search.get()));
    }

    /// Looks which files are not where they were; called when the window comes to the front too.
    public void lookForMissing() {
        List<BinItem> items = List.copyOf(arrangement().bin().values());
        quiet.start(
                Job.of(words.get("job.check"), _ -> files.missing(items)),
                Work.Outcome.of(missing::set, _ -> {}));
    }

    public ObservableList<BinRow> rows() {
        return rows;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /// Digests of the files that are not where they were.
    public ReadOnlyObjectProperty<Set<String>> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// Why files could not be imported or found, until it is dismissed.
    public ReadOnlyObjectProperty<List<StudioFault>> faultsProperty() {
        return faults.getReadOnlyProperty();
    }

    public void dismissFaults() {
        faults.set(List.of());
    }

    /// What is to be remembered: give its [BinMemory#json()] to `session.remember("bin", ...)`.
    public ReadOnlyObjectProperty<BinMemory> memoryProperty() {
        return memory.getReadOnlyProperty();
    }

    Optional<BinFiles.Thumbnail> thumbnail(BinItem item) {
        return files.thumbnail(item);
    }

    /// Brings files into the bin.
    ///
    /// @param folder of the bin, empty for the top
    /// @param then hears which there are now, those that were there before included
    public void importFiles(List<Path> chosen, String folder, Consumer<List<BinItem>> then) {
        if (chosen.isEmpty()) {
            return;
        }
        work.start(
                Job.of(
                        words.get("job.import"),
                        context -> Imported.of(chosen, folder, files, context)),
                Work.Outcome.of(
                        imported -> {
                            faults.set(imported.faults());
                            take(imported.items());
                            imported.items().stream()
                                    .filter(BinViewModel::mayBeSpeech)
                                    .findFirst()
                                    .ifPresent(this::compareSpeakers);
                            then.accept(imported.items());
                        },
                        fault -> faults.set(List.of(fault))));
    }

    /// Long enough that several people may speak in it.
    private static boolean mayBeSpeech(BinItem item) {
        return item.kind() == BinItem.Kind.AUDIO && item.length().compareTo(LEAST_SPEECH) >= 0;
    }

    /// Says how many people speak in a recording against how many the script has; where fewer than
    /// two are heard there is nothing to compare.
    private void compareSpeakers(BinItem item) {
        quiet.start(
                Job.of(words.get("job.speakers"), context -> files.speakers(item, context)),
                Work.Outcome.of(heard -> tellSpeakers(item, heard.size()), _ -> {}));
    }

    private void tellSpeakers(BinItem item, int heard) {
        session.previewProperty()
                .get()
                .filter(_ -> heard > 1)
                .map(state ->
                        SpeakerComparison.speakers(state.script(), session.project().voicing()))
                .ifPresent(inScript ->
                        speakers.set(
                                Optional.of(
                                        words.get(
                                                heard == inScript
                                                        ? "speakers.same"
                                                        : "speakers.differ",
                                                inScript,
                                                heard,
                                                item.name()))));
    }

    /// How the speakers of the recording imported last compare with the script's, until it is
    /// dismissed.
    ReadOnlyObjectProperty<Optional<String>> speakersProperty() {
        return speakers.getReadOnlyProperty();
    }

    void dismissSpeakers() {
        speakers.set(Optional.empty());
    }

    /// Whether something may be said in a file.
    static boolean hasSound(BinItem item) {
        return item.channels() > 0;
    }

    /// Writes down what is said in a file of the bin; the status bar shows how far it is.
    ///
    /// @param target its ending says how: `.srt`, `.vtt`, `.txt` or `.fountain`
    public void transcribe(BinItem item, Path target) {
        said.set(Optional.empty());
        work.start(
                Job.of(
                        words.get("job.said", item.name()),
                        context -> files.transcribe(item, target, context)),
                Work.Outcome.of(
                        found -> said.set(Optional.of(sentence(item, found, target))),
                        fault -> faults.set(List.of(fault))));
    }

    private String sentence(BinItem item, BinFiles.SaidInFile found, Path target) {
        return found.passages() == 0
                ? words.get("said.nothing", item.name())
                : words.get(
                        "said.done",
                        found.passages(),
                        Locale.of(found.language()).getDisplayLanguage(Words.spoken()),
                        String.valueOf(target.getFileName()),
                        found.people());
    }

    /// What was written down last, until it is dismissed.
    ReadOnlyObjectProperty<Optional<String>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    void dismissSaid() {
        said.set(Optional.empty());
    }

    private void take(List<BinItem> items) {
        change(
                words.get("edit.import", items.size()),
                before -> {
                    Arrangement after = before;
                    for (BinItem item : items) {
                        BinItem had = before.bin().get(item.digest());
                        after = after.with(had == null ? item : had.withFile(item.file()));
                    }
                    return after;
                });
    }

    private void change(String name, UnaryOperator<Arrangement> edit) {
        session.arranging().apply(name, (_, before) -> edit.apply(before), () -> {});
    }

    private void changeItems(String name, Set<String> digests, UnaryOperator<BinItem> edit) {
        change(
                name,
                before -> {
                    Map<String, BinItem> bin = new HashMap<>(before.bin());
                    digests.forEach(
                            digest -> bin.computeIfPresent(digest, (_, it) -> edit.apply(it)));
                    return before.withBin(bin);
                });
    }

    public void rename(String digest, String name) {
        if (!name.isBlank()) {
            changeItems(words.get("edit.rename"), Set.of(digest), it -> it.withName(name.strip()));
        }
    }

    /// @param tags separated by commas
    public void tag(Set<String> digests, String tags) {
        List<String> each =
                java.util.Arrays.stream(tags.split(","))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList();
        changeItems(words.get("edit.tag"), digests, it -> it.withTags(each));
    }

    public void move(Set<String> digests, String folder) {
        changeItems(words.get("edit.move"), digests, it -> it.withFolder(folder));
    }

    /// Takes files out of the bin; those the timeline uses stay.
    ///
    /// @return how many stay
    public int remove(Set<String> digests) {
        Set<String> used = new java.util.HashSet<>();
        for (BinRow row : new BinList(arrangement(), Set.of(), Set.of()).found("")) {
            if (row instanceof BinRow.ItemRow item && item.uses() > 0) {
                used.add(item.item().digest());
            }
        }
        List<String> gone = digests.stream().filter(it -> !used.contains(it)).toList();
        if (!gone.isEmpty()) {
            change(
                    words.get("edit.remove", gone.size()),
                    before -> {
                        Map<String, BinItem> bin = new HashMap<>(before.bin());
                        bin.keySet().removeAll(gone);
                        return before.withBin(bin);
                    });
        }
        return digests.size() - gone.size();
    }

    /// Looks for the missing files under a folder, by their content.
    public void relink(Path folder) {
        Map<String, BinItem> wanted = new HashMap<>(arrangement().bin());
        wanted.keySet().retainAll(missing.get());
        work.start(
                Job.of(words.get("job.relink"), context -> files.search(wanted, folder, context)),
                Work.Outcome.of(
                        found -> relinked(found, wanted.size()),
                        fault -> faults.set(List.of(fault))));
    }

    private void relinked(Map<String, Path> found, int wanted) {
        if (!found.isEmpty()) {
            change(
                    words.get("edit.relink", found.size()),
                    before -> {
                        Map<String, BinItem> bin = new HashMap<>(before.bin());
                        found.forEach((digest, file) ->
                                bin.computeIfPresent(
                                        digest, (_, it) -> it.withFile(file.toString())));
                        return before.withBin(bin);
                    });
        }
        if (found.size() < wanted) {
            faults.set(
                    List.of(
                            new StudioFault.Input(
                                    "bin.not-found",
                                    words.get("relink.some", wanted - found.size(), wanted),
                                    words.get("relink.remedy"))));
        }
    }

    /// Makes a folder that stays though nothing is in it.
    public void newFolder(String path) {
        if (!path.isBlank()) {
            memory.set(memory.get().withEmpty(path.strip(), true));
        }
    }

    /// Takes a folder away; what is in it goes into the one around it.
    public void removeFolder(String path) {
        memory.set(memory.get().withEmpty(path, false));
        Set<String> inside = new java.util.HashSet<>();
        for (BinItem item : arrangement().bin().values()) {
            if ((item.folder() + "/").startsWith(path + "/")) {
                inside.add(item.digest());
            }
        }
        if (!inside.isEmpty()) {
            move(inside, BinList.parent(path));
        }
    }

    void toggle(BinRow.FolderRow folder) {
        memory.set(memory.get().withClosed(folder.path(), folder.open()));
    }

    /// The names of all folders.
    List<String> folders() {
        List<String> folders = new ArrayList<>();
        for (BinRow row :
                new BinList(arrangement(), Set.of(), Set.of()).all(memory.get().empty())) {
            if (row instanceof BinRow.FolderRow folder) {
                folders.add(folder.path());
            }
        }
        return folders;
    }

    /// Says who puts files on the timeline.
    public void placeWith(Consumer<Placing> timeline) {
        placer = timeline;
    }

    /// Says who makes pictures.
    public void makeWith(BinModels maker) {
        models = Optional.of(maker);
    }

    boolean makesPictures() {
        return models.isPresent();
    }

    boolean isPicture(Set<String> digests) {
        return digests.stream()
                .map(arrangement().bin()::get)
                .anyMatch(item -> item != null && item.kind() == BinItem.Kind.STILL);
    }

    /// Enlarges the pictures among some files, each into a new file of the same folder.
    void enlarge(Set<String> digests) {
        for (String digest : digests) {
            BinItem item = arrangement().bin().get(digest);
            if (item != null && item.kind() == BinItem.Kind.STILL) {
                make(
                        words.get("job.enlarge", item.name()),
                        item.folder(),
                        (maker, context) -> maker.enlarge(item, context));
            }
        }
    }

    /// Paints a picture of what is said.
    void paint(String text) {
        if (!text.isBlank()) {
            make(
                    words.get("job.paint", text.strip()),
                    "",
                    (maker, context) -> maker.paint(text.strip(), context));
        }
    }

    /// What a model is asked to make.
    @FunctionalInterface
    private interface Making {
        Path file(BinModels maker, JobContext context) throws StudioFault;
    }

    private void make(String name, String folder, Making making) {
        models.ifPresent(maker ->
                work.start(
                        Job.of(name, context -> making.file(maker, context)),
                        Work.Outcome.of(
                                file -> importFiles(List.of(file), folder, _ -> {}),
                                fault -> faults.set(List.of(fault)))));
    }

    /// Says which files are chosen, so that keys of the timeline can place them.
    void choose(List<String> digests) {
        session.selection().chooseMedia(digests);
    }

    void place(List<String> digests, Placing.Mode mode) {
        if (!digests.isEmpty()) {
            placer.accept(new Placing(List.copyOf(digests), mode));
        }
    }

    /// A small picture is there.
    public void refresh() {
        list();
    }

    @Override
    public void close() {
        session.projectProperty().removeListener(changed);
    }
}
