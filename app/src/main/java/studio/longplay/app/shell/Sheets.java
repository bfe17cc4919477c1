package studio.longplay.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

import studio.longplay.app.about.AboutView;
import studio.longplay.app.about.AboutViewModel;
import studio.longplay.app.about.Licences;
import studio.longplay.app.actions.OwnKeys;
import studio.longplay.app.export.DesktopPlaces;
import studio.longplay.app.faults.NoticeLogView;
import studio.longplay.app.keys.KeysView;
import studio.longplay.app.keys.KeysViewModel;
import studio.longplay.app.session.Session;
import studio.longplay.app.session.SpokenAuditions;
import studio.longplay.app.session.Work.Outcome;
import studio.longplay.app.settings.ArtifactCare;
import studio.longplay.app.settings.Folders;
import studio.longplay.app.settings.Habits;
import studio.longplay.app.settings.ProjectsRow;
import studio.longplay.app.settings.SettingsView;
import studio.longplay.app.settings.SettingsViewModel;
import studio.longplay.app.settings.StoredRows;
import studio.longplay.app.settings.StoredViewModel;
import studio.longplay.app.voices.LibraryPicks;
import studio.longplay.app.voices.PickShelf;
import studio.longplay.app.voices.SessionUse;
import studio.longplay.app.voices.VoicePicks;
import studio.longplay.app.voices.VoiceStock;
import studio.longplay.app.voices.VoicesView;
import studio.longplay.app.voices.VoicesViewModel;
import studio.longplay.app.words.Words;
import studio.longplay.app.writeback.SessionWritingDesk;
import studio.longplay.app.writeback.WriteBackView;
import studio.longplay.app.writeback.WriteBackViewModel;
import studio.longplay.engine.Studio;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.render.Capabilities;
import studio.longplay.engine.render.purge.Purge;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What opens over any page: settings, what the program is, what it said.
final class Sheets {
    private final StudioWindow window;

    Sheets(StudioWindow window) {
        this.window = window;
    }

    void about() {
        AboutViewModel viewModel =
                new AboutViewModel(Licences.shipped(), Capabilities::look, window.quiet());
        AboutView view = new AboutView(viewModel);
        show(view, 640, 560);
        window.overlay().whenClosed(view::close);
    }

    void notices() {
        show(new NoticeLogView(window.notices()), 560, 420);
    }

    void keys() {
        ObjectProperty<Habits> habits =
                window.settings().section(Habits.SECTION, Habits.class, Habits.USUAL);
        ObjectProperty<String> map = new SimpleObjectProperty<>(habits.get().keys());
        map.addListener((_, _, now) -> habits.set(habits.get().withKeys(now)));
        KeysViewModel viewModel =
                new KeysViewModel(
                        window.actions(),
                        new KeysViewModel.Choice(
                                Habits.KEY_MAPS,
                                map,
                                window.settings()
                                        .section(OwnKeys.SECTION, OwnKeys.class, OwnKeys.NONE),
                                KeyMaps::of),
                        Words.of("keys"));
        KeysView view = new KeysView(viewModel, Words.of("keys"));
        show(view, 640, 620);
        window.overlay().whenClosed(view::close);
    }

    /// All voices there are.
    ///
    /// @param speakerKey of the speaker one is looked for, if for one
    void voices(Studio studio, Optional<String> speakerKey) {
        VoicesViewModel viewModel =
                new VoicesViewModel(
                        new VoicesViewModel.Surroundings(
                                VoiceStock.of(studio),
                                SpokenAuditions.of(studio, window.quiet()),
                                picks(studio),
                                new SessionUse(window.openSession()),
                                window.quiet(),
                                RandomGenerator.getDefault()),
                        speakerKey);
        VoicesView view = new VoicesView(viewModel, window.overlay()::close);
        view.makeWith(() -> window.wizards().show(studio));
        show(view, 1180, 760);
        view.begin();
        window.overlay()
                .whenClosed(() -> {
                    view.close();
                    viewModel.close();
                });
    }

    private PickShelf picks(Studio studio) {
        return new LibraryPicks(
                studio.library()::open,
                window.settings().section(VoicePicks.SECTION, VoicePicks.class, VoicePicks.NONE),
                window.quiet(),
                Words.of("voices").get("reading"),
                window::tell);
    }

    /// What of the timeline can be written into the script.
    void writeBack(Session session) {
        Words words = Words.of("writeback");
        WriteBackViewModel viewModel =
                new WriteBackViewModel(
                        new SessionWritingDesk(
                                session, window.quiet(), words.get("working"), window::tell));
        show(new WriteBackView(viewModel, window.overlay()::close), 760, 640);
        window.overlay().whenClosed(viewModel::close);
    }

    /// The settings, once the data folder is open.
    void settings(Studio studio) {
        SettingsViewModel viewModel =
                new SettingsViewModel(
                        new SettingsViewModel.Surroundings(
                                window.settings(),
                                new ArtifactCare(studio.store()),
                                studio.home().folder(),
                                window.quiet(),
                                InstantSource.system()));
        SettingsView view = new SettingsView(viewModel, this::reveal);
        ObjectProperty<Folders> folders =
                window.settings().section(Folders.SECTION, Folders.class, Folders.USUAL);
        view.add(
                new ProjectsRow(
                        folders,
                        UserFolders.projects(Folders.USUAL),
                        window.choosers()::folder,
                        window.quiet()),
                window.homeRow(studio.home().folder()));
        view.add(
                new StoredRows(
                        new StoredViewModel(new Purge(studio.home()), window.quiet()),
                        () -> window.actions().get(KeptPart.OPEN).runIfEnabled()));
        show(view, 620, 600);
        window.overlay()
                .whenClosed(() -> {
                    view.close();
                    viewModel.close();
                });
    }

    /// Shows a folder in the desktop's own program for files.
    void reveal(Path folder) {
        window.quiet()
                .start(
                        Job.of(
                                "Show a folder",
                                _ -> {
                                    DesktopPlaces.ofThisMachine().open(folder);
                                    return folder;
                                }),
                        Outcome.of(_ -> {}, window::tell));
    }

    private void show(Region content, double width, double height) {
        content.setPrefSize(width, height);
        window.overlay().show(content);
    }
}
