package studio.longplay.app.shell;

import studio.longplay.app.session.Session;
import studio.longplay.app.translate.StudioTranslations;
import studio.longplay.app.translate.TranslateView;
import studio.longplay.app.translate.TranslateViewModel;
import studio.longplay.engine.Studio;

/// The sheet that translates the open project.
final class TranslatePart {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 420;

    private TranslatePart() {}

    static void show(StudioWindow window, Studio studio, Session session) {
        TranslateViewModel viewModel =
                new TranslateViewModel(
                        session::project,
                        new StudioTranslations(studio, session.folder()),
                        window.work(),
                        window.quiet());
        TranslateView view =
                new TranslateView(
                        viewModel,
                        new TranslateView.Around(
                                window.choosers()::save,
                                window.choosers()::captions,
                                window::open,
                                () -> window.actions().get("models.open").runIfEnabled(),
                                window.overlay()::close));
        view.setPrefSize(WIDTH, HEIGHT);
        window.overlay().show(view);
        window.overlay()
                .whenClosed(() -> {
                    view.close();
                    viewModel.close();
                });
    }
}
