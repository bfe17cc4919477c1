package studio.longplay.app.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import studio.longplay.app.faults.Notices;
import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.inference.run.Badge;
import studio.longplay.engine.inference.run.ModelKeeper;

import java.util.concurrent.Executor;

/// Tells that a model did not run as it was asked to, wherever in the window it is used: once for
/// each way it ran in each job; and that it runs as it was asked to again.
final class ModelNews implements AutoCloseable {
    private final ModelKeeper keeper;
    private final ObservableList<?> jobs;
    private final ListChangeListener<Object> begun;

    /// @param keeper where models are open
    /// @param jobs what the user has begun and is not done; a queued film tells of itself
    ModelNews(ModelKeeper keeper, ObservableList<?> jobs) {
        this.keeper = keeper;
        this.jobs = jobs;
        begun =
                change -> {
                    while (change.next()) {
                        if (change.wasAdded()) {
                            keeper.badges().beginJob();
                        }
                    }
                };
        jobs.addListener(begun);
    }

    /// @param window the thread notices belong to
    void tell(Notices notices, Words words, Executor window) {
        keeper.badges().whenNew(badge -> tell(badge, notices, window));
        keeper.badges()
                .whenRecovered(model ->
                        window.execute(() -> notices.done(words.get("model.recovered", model))));
    }

    /// What is on the screen already, from a job before, is not said again.
    private static void tell(Badge badge, Notices notices, Executor window) {
        if (badge.isWorthTelling()) {
            window.execute(() -> {
                String text = EngineWords.of(badge.warning()).whole();
                if (notices.shown().stream().noneMatch(notice -> notice.text().equals(text))) {
                    notices.warn(badge.warning());
                }
            });
        }
    }

    @Override
    public void close() {
        jobs.removeListener(begun);
    }
}
