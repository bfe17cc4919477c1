package studio.longplay.app.welcome;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.UiQueue;
import studio.longplay.app.session.Work;
import studio.longplay.app.templates.Template;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.store.folder.ProjectFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

class WelcomeViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir private Path disk;
    private final UiQueue ui = new UiQueue();
    private final Work work = new Work(ui, Throwable::printStackTrace);
    private final ObjectProperty<RecentList> recent = new SimpleObjectProperty<>(RecentList.EMPTY);
    private final List<Path> opened = new ArrayList<>();
    private WelcomeViewModel viewModel;

    @BeforeEach
    void open() {
        viewModel =
                new WelcomeViewModel(
                        new WelcomeViewModel.Surroundings(
                                recent,
                                new Thumbnails(disk.resolve("thumbnails")),
                                () -> disk.resolve("projects"),
                                work,
                                opened::add,
                                () -> NOW));
    }

    @AfterEach
    void close() {
        viewModel.close();
        work.close();
    }

    private RecentProject project(String title) throws StudioFault {
        Path folder = disk.resolve(title);
        NewProjects.of(Template.EMPTY, title, folder);
        return RecentProject.of(folder, title, NOW.minus(Duration.ofHours(3)), 134_000);
    }

    @Test
    void aTemplateBecomesAProjectWithItsScriptInside() throws StudioFault, InterruptedException {
        viewModel.create(Template.RADIO_PLAY, " Night Train ", viewModel.folderFor("Night Train"));
        assertThat(viewModel.busyProperty().get()).isTrue();
        ui.until(() -> !opened.isEmpty());
        Path folder = disk.resolve("projects").resolve("Night Train");
        assertThat(opened).containsExactly(folder);
        assertThat(folder.resolve("Night Train.fountain"))
                .content()
                .isEqualTo(Template.RADIO_PLAY.text());
        try (ProjectFolder open = ProjectFolder.open(folder)) {
            Project project = open.project();
            assertThat(project.title()).isEqualTo("Night Train");
            assertThat(project.scriptText()).isEqualTo(Template.RADIO_PLAY.text());
            assertThat(Path.of(project.scriptFile())).hasParent(folder);
        }
    }

    @Test
    void aFolderThatIsInUseIsRefusedWithARemedy() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(disk.resolve("projects").resolve("Taken"));
        Files.writeString(folder.resolve("diary.txt"), "mine");
        viewModel.create(Template.LESSON, "Taken", folder);
        ui.until(() -> viewModel.faultProperty().get().isPresent());
        assertThat(viewModel.faultProperty().get().orElseThrow().code())
                .isEqualTo("store.folder-not-empty");
        assertThat(folder.resolve("diary.txt")).hasContent("mine");
        assertThat(opened).isEmpty();
        viewModel.dismiss();
        assertThat(viewModel.faultProperty().get()).isEmpty();
    }

    @Test
    void aScriptBecomesTheProjectBesideIt() throws IOException, InterruptedException {
        Path script = disk.resolve("play.fountain");
        Files.writeString(script, "Title: The Play\n\nINT. ROOM\n\nANN\nHello.\n");
        viewModel.open(script);
        ui.until(() -> !opened.isEmpty());
        assertThat(opened).containsExactly(disk.resolve("play"));
        viewModel.open(script);
        ui.until(() -> opened.size() == 2);
        assertThat(opened.get(1)).isEqualTo(disk.resolve("play"));
    }

    @Test
    void aScriptBesideAFolderOfItsNameGetsAnother() throws IOException, InterruptedException {
        Path script = disk.resolve("play.txt");
        Files.writeString(script, "Once upon a time there was a play.\n");
        Files.createDirectories(disk.resolve("play"));
        viewModel.open(script);
        ui.until(() -> !opened.isEmpty());
        assertThat(opened).containsExactly(disk.resolve("play 2"));
    }

    /// As a desktop opens it: of a project's folder it knows the journal by its name.
    @Test
    void aFileOfAProjectStandsForTheProject() throws Exception {
        Path folder = project("Play").path();
        for (String file : List.of("edits.journal", "project.mv.db")) {
            opened.clear();
            assertThat(folder.resolve(file)).exists();
            viewModel.open(folder.resolve(file));
            ui.until(() -> !opened.isEmpty());
            assertThat(opened).containsExactly(folder);
        }
    }

    @Test
    void whatIsNeitherProjectNorScriptIsRefused() throws IOException, InterruptedException {
        Path picture = Files.write(disk.resolve("cat.png"), new byte[8]);
        viewModel.open(picture);
        ui.until(() -> viewModel.faultProperty().get().isPresent());
        assertThat(viewModel.faultProperty().get().orElseThrow().code())
                .isEqualTo("welcome.neither");
    }

    @Test
    void recentProjectsSayWhenWhereAndHowLong() throws StudioFault, InterruptedException {
        recent.set(recent.get().with(project("Old")).with(project("New")));
        ui.until(() -> viewModel.cards().size() == 2);
        ProjectCard card = viewModel.cards().getFirst();
        assertThat(card.project().title()).isEqualTo("New");
        assertThat(card.when()).isEqualTo("3 hours ago");
        assertThat(card.length()).isEqualTo("2 min 14 s");
        assertThat(card.there()).isTrue();
    }

    @Test
    void aProjectThatIsGoneIsShownAndFoundElsewhere() throws StudioFault, InterruptedException {
        RecentProject gone =
                RecentProject.of(disk.resolve("gone"), "Gone", NOW.minus(Duration.ofDays(9)), 0);
        recent.set(recent.get().with(gone));
        ui.until(() -> !viewModel.cards().isEmpty());
        assertThat(viewModel.cards().getFirst().there()).isFalse();
        assertThat(viewModel.cards().getFirst().when()).isEqualTo("12 November 2026");
        RecentProject moved = project("Moved");
        viewModel.locate(gone, moved.path());
        ui.until(() -> !opened.isEmpty());
        assertThat(opened).containsExactly(moved.path());
        assertThat(recent.get().projects()).isEmpty();
    }

    @Test
    void searchingIsOfferedToWhoeverHasManyProjects() throws StudioFault, InterruptedException {
        for (int i = 0; i < 9; i++) {
            recent.set(
                    recent.get()
                            .with(RecentProject.of(disk.resolve("p" + i), "Film " + i, NOW, 0)));
        }
        ui.until(() -> viewModel.cards().size() == 9);
        assertThat(viewModel.searchable().get()).isTrue();
        viewModel.searchProperty().set("film 7");
        assertThat(viewModel.cards())
                .singleElement()
                .satisfies(card -> assertThat(card.project().title()).isEqualTo("Film 7"));
    }

    @Test
    void aProjectStandsOnceInTheListAndTheListEnds() {
        RecentList list = RecentList.EMPTY;
        for (int i = 0; i < 80; i++) {
            Path folder = disk.resolve("p" + i % 70);
            list = list.with(RecentProject.of(folder, "Film " + i, NOW, 0));
        }
        assertThat(list.projects()).hasSize(60).doesNotHaveDuplicates();
        assertThat(list.projects().getFirst().title()).isEqualTo("Film 79");
    }

    @Test
    void placesAreShortEnoughForACard() {
        CardWords said =
                new CardWords(Words.of("welcome"), NOW, ZoneOffset.UTC, Path.of("/home/ann"));
        assertThat(said.where(Path.of("/home/ann/Documents/Longplay/Noon")))
                .isEqualTo(Path.of("~/Documents/Longplay").toString());
        assertThat(said.where(Path.of("/mnt/archive/of/very/many/old/films/and/plays/Noon")))
                .startsWith("…")
                .endsWith("plays")
                .hasSizeLessThanOrEqualTo(32);
        assertThat(said.when(NOW.minus(Duration.ofSeconds(20)).toEpochMilli()))
                .isEqualTo("just now");
        assertThat(said.when(NOW.minus(Duration.ofHours(30)).toEpochMilli()))
                .isEqualTo("yesterday");
    }
}
