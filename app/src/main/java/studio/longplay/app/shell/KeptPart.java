package studio.longplay.app.shell;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.session.Running;
import studio.longplay.app.session.Work;
import studio.longplay.app.settings.KeptView;
import studio.longplay.app.settings.KeptViewModel;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.Job;
import studio.longplay.engine.render.purge.Purge;
import studio.longplay.engine.render.purge.PurgePlan;
import studio.longplay.engine.store.Home;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// The sheet of what the program keeps. Removing closes all that is open of the data folder, and
/// opens it again.
final class KeptPart {
    static final String OPEN = "settings.kept";

    private static final double WIDTH = 720;
    private static final double HEIGHT = 660;

    private final StudioWindow window;
    private final Pages pages;
    private final Home home;

    /// @param home the data folder
    KeptPart(StudioWindow window, Pages pages, Path home) {
        this.window = window;
        this.pages = pages;
        this.home = new Home(home);
    }

    void register(Actions actions) {
        actions.add(OPEN, () -> pages.withStudio(_ -> begin()));
    }

    private void begin() {
        KeptViewModel[] made = new KeptViewModel[1];
        KeptViewModel model =
                new KeptViewModel(
                        new KeptViewModel.Surroundings(
                                new Purge(home),
                                projects(),
                                window.quiet(),
                                (job, outcome, begun) -> remove(job, outcome, begun, made[0]),
                                InstantSource.system()));
        made[0] = model;
        show(model);
        model.look();
    }

    private List<KeptViewModel.Place> projects() {
        return pages.recent().stream()
                .map(recent -> new KeptViewModel.Place(recent.title(), recent.path()))
                .toList();
    }

    /// Whatever else is made would find its ground gone.
    private void remove(
            Job<PurgePlan> job,
            Work.Outcome<PurgePlan> outcome,
            Consumer<Running> begun,
            KeptViewModel model) {
        if (!window.work().running().isEmpty()) {
            Words words = Words.of("settings");
            String busy = window.work().running().getFirst().title();
            outcome.failed()
                    .accept(
                            new StudioFault.Resource(
                                    "purge.busy",
                                    words.get("kept.busy", busy),
                                    words.get("kept.busy.remedy")));
            return;
        }
        pages.whileClosed(
                job,
                new Work.Outcome<>(
                        plan -> {
                            forgetSettings(plan);
                            outcome.done().accept(plan);
                        },
                        outcome.failed(),
                        outcome.cancelled()),
                running -> {
                    begun.accept(running);
                    show(model);
                });
    }

    /// The window has them in memory too, and would write them again.
    private void forgetSettings(PurgePlan plan) {
        if (plan.files().contains(WindowLaunch.settings(home.folder()))) {
            window.settings().forget();
        }
    }

    /// Closing a project closes the sheet over it, which is shown again over the welcome page.
    private void show(KeptViewModel model) {
        KeptView view = new KeptView(model, window.overlay()::close);
        view.setPrefSize(WIDTH, HEIGHT);
        window.overlay().show(view);
        window.overlay()
                .whenClosed(() -> {
                    view.close();
                    model.leave();
                });
    }
}
