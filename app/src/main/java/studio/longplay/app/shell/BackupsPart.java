package studio.longplay.app.shell;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.session.Session;
import studio.longplay.app.settings.BackupsView;
import studio.longplay.app.settings.BackupsViewModel;

import java.nio.file.Path;
import java.util.Optional;

/// The sheet of a project's backups: of the one that is open, else of a folder that is asked for,
/// since a project that does not open has backups too.
record BackupsPart(StudioWindow window, Path home) {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 560;

    void register(Actions actions) {
        actions.add("project.backups", this::begin);
    }

    private void begin() {
        Optional<Path> project = window.openSession().map(Session::folder);
        project.or(() -> window.choosers().folder(Path.of(System.getProperty("user.home", "."))))
                .ifPresent(this::show);
    }

    private void show(Path project) {
        BackupsView view =
                new BackupsView(
                        new BackupsViewModel(
                                project,
                                home,
                                window.work(),
                                restored -> {
                                    window.overlay().close();
                                    window.open(restored);
                                }));
        view.setPrefSize(WIDTH, HEIGHT);
        view.setMaxSize(WIDTH, HEIGHT);
        window.overlay().show(view);
        window.overlay().whenClosed(view::close);
    }
}
