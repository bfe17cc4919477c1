package studio.longplay.app.shell;

import studio.longplay.app.models.ModelsView;
import studio.longplay.app.models.ModelsViewModel;
import studio.longplay.app.models.PluginsViewModel;
import studio.longplay.app.models.RunningViewModel;
import studio.longplay.app.models.StudioModels;
import studio.longplay.app.models.StudioRunning;
import studio.longplay.app.settings.Folders;
import studio.longplay.engine.Studio;
import studio.longplay.engine.voice.plugin.PluginFacts;
import studio.longplay.engine.voice.provider.Providers;
import studio.longplay.engine.voice.provider.VoiceProvider;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/// The page of models.
final class ModelsPart {
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 760;

    private ModelsPart() {}

    private static Set<String> builtIn() {
        return Providers.usual().stream().map(VoiceProvider::id).collect(Collectors.toSet());
    }

    static void show(StudioWindow window, Studio studio, Path home) {
        ModelsViewModel viewModel =
                new ModelsViewModel(new StudioModels(studio), window.work(), window.quiet());
        ModelsView view =
                new ModelsView(
                        viewModel,
                        new RunningViewModel(
                                new StudioRunning(studio, home), window.work(), window.quiet()),
                        new PluginsViewModel(
                                (trying, context) ->
                                        PluginFacts.look(home, builtIn(), trying, context),
                                window.work(),
                                window.quiet()),
                        new ModelsView.Places(
                                () ->
                                        window.choosers()
                                                .folder(
                                                        UserFolders.projects(
                                                                window.settings()
                                                                        .section(
                                                                                Folders.SECTION,
                                                                                Folders.class,
                                                                                Folders.USUAL)
                                                                        .get())),
                                () -> window.choosers().model()),
                        window.overlay()::close);
        view.setPrefSize(WIDTH, HEIGHT);
        window.overlay().show(view);
        window.overlay()
                .whenClosed(() -> {
                    view.close();
                    viewModel.close();
                });
    }
}
