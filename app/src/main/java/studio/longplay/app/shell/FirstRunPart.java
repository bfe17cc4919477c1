package studio.longplay.app.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.app.actions.Actions;
import studio.longplay.app.firstrun.Choice;
import studio.longplay.app.firstrun.FirstRunMemory;
import studio.longplay.app.firstrun.FirstRunView;
import studio.longplay.app.firstrun.FirstRunViewModel;
import studio.longplay.app.firstrun.StudioGround;
import studio.longplay.app.settings.Appearance;
import studio.longplay.app.settings.Folders;
import studio.longplay.engine.Studio;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/// The sheet of the first start: shown by itself once, and whenever it is asked for.
final class FirstRunPart {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 560;

    private final StudioWindow window;
    private final Pages pages;
    private final Path home;
    private final ObjectProperty<FirstRunMemory> memory;
    private final ObjectProperty<Appearance> appearance;
    private final ObjectProperty<Folders> folders;

    /// @param home the data folder
    FirstRunPart(StudioWindow window, Pages pages, Path home) {
        this.window = window;
        this.pages = pages;
        this.home = home;
        memory =
                window.settings()
                        .section(
                                FirstRunMemory.SECTION, FirstRunMemory.class, FirstRunMemory.USUAL);
        appearance =
                window.settings().section(Appearance.SECTION, Appearance.class, Appearance.USUAL);
        folders = window.settings().section(Folders.SECTION, Folders.class, Folders.USUAL);
    }

    void register(Actions actions) {
        actions.add("help.first-steps", () -> pages.withStudio(this::show));
    }

    /// Shows the sheet, if it never was and no other is shown: as soon as the project is open that
    /// is being opened, or the data folder, unless something else is open by then. A project that
    /// does not open leaves the sheet to the next start.
    void offer(boolean opening) {
        if (opening) {
            pages.afterOpening(() -> pages.withStudio(this::showFirst));
        } else {
            pages.whenReady(studio -> {
                if (!window.hasProject()) {
                    showFirst(studio);
                }
            });
        }
    }

    private void showFirst(Studio studio) {
        if (!memory.get().shown() && !window.overlay().isShown()) {
            show(studio);
        }
    }

    private void show(Studio studio) {
        memory.set(new FirstRunMemory(true));
        FirstRunViewModel model =
                new FirstRunViewModel(
                        new FirstRunViewModel.Surroundings(
                                new StudioGround(studio, home),
                                projects(),
                                window.quiet(),
                                window::tell));
        FirstRunView view = new FirstRunView(model, choices(), ways());
        view.add(window.homeRow(home));
        view.setPrefSize(WIDTH, HEIGHT);
        window.overlay().show(view);
        window.overlay()
                .whenClosed(() -> {
                    view.close();
                    model.close();
                });
        view.focus();
    }

    private FirstRunView.Choices choices() {
        return new FirstRunView.Choices(
                choice(
                        Appearance.Language.values(),
                        Appearance::language,
                        (now, language) -> now.withLanguage(language)),
                choice(
                        Appearance.ThemeChoice.values(),
                        Appearance::theme,
                        (now, theme) -> now.withTheme(theme)),
                window.choosers()::folder);
    }

    private interface Taking<E> {
        Appearance with(Appearance now, E value);
    }

    private <E extends Enum<E>> Choice choice(
            E[] values, Function<Appearance, E> read, Taking<E> taking) {
        Property<String> value = new SimpleObjectProperty<>(name(read.apply(appearance.get())));
        value.addListener((_, _, now) ->
                Arrays.stream(values)
                        .filter(one -> name(one).equals(now))
                        .forEach(one -> appearance.set(taking.with(appearance.get(), one))));
        return new Choice(Arrays.stream(values).map(FirstRunPart::name).toList(), value);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Property<Path> projects() {
        Property<Path> folder = new SimpleObjectProperty<>(UserFolders.projects(folders.get()));
        folder.addListener((_, _, now) -> folders.set(folders.get().withProjects(now)));
        return folder;
    }

    private FirstRunView.Ways ways() {
        return new FirstRunView.Ways(
                pages::templates,
                () -> {
                    window.overlay().close();
                    pages.newProject();
                },
                () -> {
                    window.overlay().close();
                    window.actions().get("help.tutorial").runIfEnabled();
                },
                window.overlay()::close);
    }
}
