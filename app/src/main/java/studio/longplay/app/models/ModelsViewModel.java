package studio.longplay.app.models;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Precision;
import studio.longplay.engine.inference.bundle.BundleCard;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.models.KnownModel;
import studio.longplay.engine.render.models.ModelCatalogue;
import studio.longplay.engine.render.models.ModelFacts;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The installed models, what is being done to them, and the catalogue. To be used on the window's
/// thread.
public final class ModelsViewModel implements AutoCloseable {
    private static final String NO_CARD = "model.card-missing";

    private final ModelsSource source;
    private final Work work;
    private final Work quiet;
    private final Words words = Words.of("models");
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyObjectWrapper<ModelsSource.Shelf> shelf =
            new ReadOnlyObjectWrapper<>(this, "shelf", ModelsSource.Shelf.EMPTY);
    private final ReadOnlyObjectWrapper<List<KnownModel>> known =
            new ReadOnlyObjectWrapper<>(this, "known", ModelCatalogue.all());
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice =
            new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Running>> running =
            new ReadOnlyObjectWrapper<>(this, "running", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> unlicensed =
            new ReadOnlyObjectWrapper<>(this, "unlicensed", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> leaving =
            new ReadOnlyObjectWrapper<>(this, "leaving", Optional.empty());
    private final Deque<Path> queued = new ArrayDeque<>();
    private boolean closed;

    /// What there is to say.
    ///
    /// @param bad whether something did not work
    record Notice(String sentence, boolean bad) {}

    /// @param work does what shows in the status bar
    /// @param quiet does what nobody needs to see
    public ModelsViewModel(ModelsSource source, Work work, Work quiet) {
        this.source = source;
        this.work = work;
        this.quiet = quiet;
        search.addListener((_, _, now) -> known.set(ModelCatalogue.find(now)));
        refresh();
    }

    Words words() {
        return words;
    }

    /// What the catalogue is searched by.
    StringProperty searchProperty() {
        return search;
    }

    ReadOnlyObjectProperty<ModelsSource.Shelf> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    /// What of the catalogue fits the search.
    ReadOnlyObjectProperty<List<KnownModel>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What is being done.
    ReadOnlyObjectProperty<Optional<Running>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What was to be added and has no licence: the user may say it.
    ReadOnlyObjectProperty<Optional<Path>> unlicensedProperty() {
        return unlicensed.getReadOnlyProperty();
    }

    /// The bundle that is to be removed if the user says so once more.
    ReadOnlyObjectProperty<Optional<String>> leavingProperty() {
        return leaving.getReadOnlyProperty();
    }

    /// Whether a model of the catalogue is installed.
    enum Presence {
        /// Its very files, or a bundle of its name.
        HERE,
        /// A bundle with one of its files' names and other bytes in it.
        OTHER_FILE,
        /// Another of its kind.
        SAME_KIND,
        NONE
    }

    /// Whether a model of the catalogue is installed, by its files' digests and its name.
    Presence presence(KnownModel model) {
        List<ModelFacts> kin =
                shelf.get().usable().stream()
                        .filter(facts -> facts.bundle().kind().equals(model.kind()))
                        .toList();
        if (kin.isEmpty()) {
            return Presence.NONE;
        }
        if (kin.stream().anyMatch(facts -> facts.known().filter(model::equals).isPresent())) {
            return Presence.HERE;
        }
        if (kin.stream().anyMatch(facts -> model.otherFile(facts.bundle()).isPresent())) {
            return Presence.OTHER_FILE;
        }
        boolean named =
                kin.stream().anyMatch(facts -> facts.bundle().name().startsWith(model.id()));
        return named ? Presence.HERE : Presence.SAME_KIND;
    }

    void dismiss() {
        notice.set(Optional.empty());
    }

    /// Adds a bundle whose licence stands in it.
    void add(Path given) {
        unlicensed.set(Optional.empty());
        add(given, Optional.empty());
    }

    /// Adds bundles one after another; where one is refused or left, the rest is left too.
    void addAll(List<Path> given) {
        queued.clear();
        queued.addAll(given);
        addNext();
    }

    private void addNext() {
        if (running.get().isEmpty() && !queued.isEmpty()) {
            add(queued.removeFirst());
        }
    }

    /// What the user says of a bundle, as it was typed.
    ///
    /// @param licence a short name, not blank
    /// @param languages tags with commas or spaces between them
    record Word(
            String licence,
            boolean commercial,
            String from,
            String attribution,
            String languages,
            String limits) {
        BundleCard card(String readFrom) {
            List<String> tags =
                    Stream.of(languages.split("[,;\\s]+", -1))
                            .filter(tag -> !tag.isBlank())
                            .toList();
            return new BundleCard(
                    "",
                    licence.strip(),
                    attribution.strip(),
                    commercial,
                    from.strip(),
                    tags,
                    limits.strip(),
                    readFrom);
        }
    }

    /// Adds what had no licence, on the user's word.
    void addOnWord(Word said) {
        unlicensed
                .get()
                .ifPresent(given -> {
                    unlicensed.set(Optional.empty());
                    add(given, Optional.of(said.card(words.get("word"))));
                });
    }

    /// Leaves what has no licence where it is.
    void forget() {
        queued.clear();
        unlicensed.set(Optional.empty());
    }

    private void add(Path given, Optional<BundleCard> word) {
        String file = String.valueOf(given.getFileName());
        run(
                words.get("job.add", file),
                context -> source.add(given, word, context),
                name -> words.get("added", name),
                fault -> {
                    if (fault.code().equals(NO_CARD) && word.isEmpty()) {
                        unlicensed.set(Optional.of(given));
                    } else {
                        queued.clear();
                        tell(fault);
                    }
                });
    }

    /// Opens a bundle and uses it once.
    void test(String name) {
        run(
                words.get("job.test", name),
                context -> {
                    source.test(name, context);
                    return name;
                },
                _ -> words.get("tested", name),
                this::tell);
    }

    /// Reads every byte of a bundle.
    void check(String name) {
        run(
                words.get("job.check", name),
                context -> {
                    source.check(name, context);
                    return name;
                },
                _ -> words.get("checked", name),
                this::tell);
    }

    /// Uses a bundle in another precision.
    void use(String name, Precision precision) {
        run(
                words.get("job.use", name),
                context -> {
                    source.use(name, precision, context);
                    return name;
                },
                _ -> words.get("used", name, precision.id()),
                this::tell);
    }

    /// Asks whether a bundle is to be removed.
    void askToRemove(String name) {
        leaving.set(Optional.of(name));
    }

    /// Keeps what was to be removed.
    void keep() {
        leaving.set(Optional.empty());
    }

    /// Removes what was asked about.
    void remove() {
        leaving.get()
                .ifPresent(name -> {
                    leaving.set(Optional.empty());
                    run(
                            words.get("job.remove", name),
                            _ -> {
                                source.remove(name);
                                return name;
                            },
                            _ -> words.get("removed", name),
                            this::tell);
                });
    }

    /// One at a time; the shelf is looked at anew whatever becomes of it.
    private void run(
            String title, Deed deed, Saying said, java.util.function.Consumer<StudioFault> failed) {
        if (running.get().isPresent()) {
            return;
        }
        notice.set(Optional.empty());
        Running piece =
                work.start(
                        Job.of(title, deed::run),
                        new Work.Outcome<>(
                                name -> {
                                    ended();
                                    notice.set(Optional.of(new Notice(said.of(name), false)));
                                    addNext();
                                },
                                fault -> {
                                    ended();
                                    failed.accept(fault);
                                },
                                () -> {
                                    queued.clear();
                                    ended();
                                }));
        running.set(Optional.of(piece));
    }

    /// What is done with a bundle; gives its name.
    @FunctionalInterface
    private interface Deed {
        String run(JobContext context) throws StudioFault;
    }

    /// What is said when it is done.
    @FunctionalInterface
    private interface Saying {
        String of(String name);
    }

    private void ended() {
        running.set(Optional.empty());
        refresh();
    }

    private void tell(StudioFault fault) {
        notice.set(Optional.of(new Notice(fault.sentence() + " " + fault.remedy(), true)));
    }

    private void refresh() {
        if (!closed) {
            quiet.start(
                    Job.of(words.get("job.list"), _ -> source.list()),
                    Work.Outcome.of(shelf::set, this::tell));
        }
    }

    /// Stops what is being done.
    void cancel() {
        running.get().ifPresent(Running::cancel);
    }

    @Override
    public void close() {
        closed = true;
        cancel();
    }
}
