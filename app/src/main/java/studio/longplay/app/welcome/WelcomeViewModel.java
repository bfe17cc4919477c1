package studio.longplay.app.welcome;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.transformation.FilteredList;

import studio.longplay.app.session.Work;
import studio.longplay.app.templates.Template;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The page before a project is open. It makes and finds projects; whoever shows it opens them.
///
/// To be used on the window's thread.
public final class WelcomeViewModel implements AutoCloseable {
    private static final int SEARCHED_FROM = 9;

    private final Surroundings around;
    private final Words words = Words.of("welcome");
    private final ObservableList<ProjectCard> cards = FXCollections.observableArrayList();
    private final FilteredList<ProjectCard> found = new FilteredList<>(cards);
    private final ObservableMap<Template, Path> pictures = FXCollections.observableHashMap();
    private final ObservableList<ProjectCard> shown =
            FXCollections.unmodifiableObservableList(found);
    private final ObservableMap<Template, Path> shownPictures =
            FXCollections.unmodifiableObservableMap(pictures);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final BooleanBinding searchable =
            Bindings.size(cards).greaterThanOrEqualTo(SEARCHED_FROM);
    private final ReadOnlyObjectWrapper<Optional<StudioFault>> fault =
            new ReadOnlyObjectWrapper<>(this, "fault", Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyStringWrapper opening = new ReadOnlyStringWrapper(this, "opening", "");
    private final ChangeListener<RecentList> recentListener = (_, _, _) -> refresh();
    private int refreshes;

    /// What the page lives in.
    ///
    /// @param recent the projects that were open
    /// @param projects where new projects go by default, for example the user's documents
    /// @param quiet does what takes a moment
    /// @param open gets the folder of a project to open
    /// @param clock says when it is
    public record Surroundings(
            ObjectProperty<RecentList> recent,
            Thumbnails thumbnails,
            Supplier<Path> projects,
            Work quiet,
            Consumer<Path> open,
            InstantSource clock) {}

    public WelcomeViewModel(Surroundings around) {
        this.around = around;
        search.addListener((_, _, now) -> found.setPredicate(card -> matches(card, now)));
        around.recent().addListener(recentListener);
        refresh();
    }

    /// The recent projects that match the search, the newest first.
    public ObservableList<ProjectCard> cards() {
        return shown;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /// Whether there are so many projects that one looks for them.
    public BooleanBinding searchable() {
        return searchable;
    }

    /// Why what was asked last could not be done; empty if it could.
    public ReadOnlyObjectProperty<Optional<StudioFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Whether a project is just being made or found.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// The name of what is being opened; empty while nothing is.
    public ReadOnlyStringProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    private static boolean matches(ProjectCard card, String search) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        return card.project().title().toLowerCase(Locale.ROOT).contains(wanted)
                || card.where().toLowerCase(Locale.ROOT).contains(wanted);
    }

    /// Looks at the disk again: what is there, and its pictures.
    public void refresh() {
        RecentList recent = around.recent().get();
        CardWords said = cardWords(around.clock().instant());
        int number = ++refreshes;
        around.quiet()
                .start(
                        Job.of(
                                "Look for projects",
                                _ ->
                                        recent.projects().stream()
                                                .map(project -> card(project, said))
                                                .toList()),
                        Work.Outcome.of(
                                seen -> {
                                    if (number == refreshes) {
                                        cards.setAll(seen);
                                    }
                                },
                                this::failed));
    }

    private CardWords cardWords(Instant now) {
        Path userHome = Path.of(System.getProperty("user.home", "."));
        return new CardWords(words, now, ZoneId.systemDefault(), userHome);
    }

    private ProjectCard card(RecentProject project, CardWords said) {
        return new ProjectCard(
                project,
                around.thumbnails().find(project.path()),
                ProjectFolder.isProject(project.path()),
                said.where(project.path()),
                said.when(project.openedAt()),
                said.length(project.durationMillis()));
    }

    /// Where a new project of that name would be.
    public Path folderFor(String name) {
        String usable = name.replaceAll("[\\\\/:*?\"<>|;\\p{Cntrl}]+", " ").strip();
        return projects().resolve(usable.isEmpty() ? words.get("new.untitled") : usable);
    }

    /// Where new projects go by default.
    public Path projects() {
        return around.projects().get();
    }

    /// Makes a project from a template and has it opened.
    public void create(Template template, String name, Path folder) {
        String title = name.isBlank() ? words.get("new.untitled") : name.strip();
        start("new.making", () -> NewProjects.of(template, title, folder));
    }

    /// Opens a recent project.
    public void open(RecentProject project) {
        open(project.path());
    }

    /// Opens a project's folder, or a script as a project beside it.
    public void open(Path chosen) {
        boolean free = !busy.get();
        start("open.opening", () -> NewProjects.ofAnything(chosen));
        if (free && busy.get()) {
            opens(chosen);
        }
    }

    /// Takes a project out of the list; its folder stays.
    public void forget(RecentProject project) {
        around.recent().set(around.recent().get().without(project.path()));
    }

    /// A project was moved: has it at its new place in the list, and opens it.
    public void locate(RecentProject project, Path folder) {
        start("open.opening", () -> NewProjects.ofAnything(folder), () -> forget(project));
    }

    private interface Finding {
        Path find() throws StudioFault;
    }

    private void start(String titleKey, Finding finding) {
        start(titleKey, finding, () -> {});
    }

    private void start(String titleKey, Finding finding, Runnable whenFound) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        fault.set(Optional.empty());
        around.quiet()
                .start(
                        Job.of(words.get(titleKey), _ -> finding.find()),
                        new Work.Outcome<>(
                                folder -> {
                                    settled();
                                    whenFound.run();
                                    around.open().accept(folder);
                                },
                                this::failed,
                                this::settled));
    }

    private void failed(StudioFault why) {
        settled();
        fault.set(Optional.of(why));
    }

    /// Puts the fault away that was read.
    public void dismiss() {
        fault.set(Optional.empty());
    }

    /// A project is being opened, which may take a while: nothing else can be asked for until it is
    /// [#settled()] or [#refused(StudioFault)].
    public void opens(Path project) {
        busy.set(true);
        fault.set(Optional.empty());
        Path name = project.getFileName();
        opening.set(String.valueOf(name == null ? project : name));
    }

    /// What was being opened is open, or no longer wanted.
    public void settled() {
        busy.set(false);
        opening.set("");
    }

    /// Why a project the page asked for could not be opened.
    public void refused(StudioFault why) {
        settled();
        fault.set(Optional.of(why));
    }

    /// The templates, in order.
    public List<Template> templates() {
        return Template.SAMPLES;
    }

    /// The templates' pictures as they become known; asking begins to paint those not kept yet.
    public ObservableMap<Template, Path> pictures() {
        if (pictures.isEmpty()) {
            templates().forEach(this::paint);
        }
        return shownPictures;
    }

    /// A card without its picture is no reason to say anything.
    private void paint(Template template) {
        around.quiet()
                .start(
                        Job.of("Paint a template", _ -> around.thumbnails().ofTemplate(template)),
                        Work.Outcome.of(file -> pictures.put(template, file), _ -> {}));
    }

    @Override
    public void close() {
        around.recent().removeListener(recentListener);
    }
}
