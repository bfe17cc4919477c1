package studio.longplay.app.shell;

import studio.longplay.app.faults.Notices;
import studio.longplay.engine.inference.run.Badge;
import studio.longplay.engine.inference.run.ModelKeeper;

import java.util.concurrent.Executor;

/// Tells that a model did not run as it was asked to, wherever in the window it is used: once for
/// each way it ran, as the page of models shows them.
///
/// @param keeper where models are open
record ModelNews(ModelKeeper keeper) {
    static ModelNews of(ModelKeeper keeper) {
        return new ModelNews(keeper);
    }

    /// @param window the thread notices belong to
    void tell(Notices notices, Executor window) {
        keeper.badges().whenNew(badge -> tell(badge, notices, window));
    }

    private static void tell(Badge badge, Notices notices, Executor window) {
        if (badge.isWorthTelling()) {
            window.execute(() -> notices.warn(badge.warning()));
        }
    }
}
