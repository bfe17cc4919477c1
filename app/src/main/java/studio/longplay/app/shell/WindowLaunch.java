package studio.longplay.app.shell;

import javafx.application.Platform;

import studio.longplay.app.settings.Appearance;
import studio.longplay.app.settings.Settings;
import studio.longplay.app.words.Words;
import studio.longplay.engine.inference.run.PolicyFile;
import studio.longplay.engine.inference.run.PolicyTable;
import studio.longplay.engine.store.home.HomeChoice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// Starts the window's toolkit and waits until the window is closed.
public final class WindowLaunch {
    private static final int DONE = 0;
    private static final int MISSING_RESOURCE = 3;

    private WindowLaunch() {}

    /// Where a data folder keeps what the window remembers.
    static Path settings(Path folder) {
        return folder.resolve("window.json");
    }

    /// Opens the window and returns when it was closed.
    ///
    /// @param home the data folder
    /// @param file a project folder or a script to open
    /// @param tell hears why there can be no window
    /// @return the exit code
    public static int run(HomeChoice home, Optional<Path> file, Consumer<String> tell) {
        Words words = Words.of("shell", Locale.ENGLISH);
        if (!mayHaveDisplay()) {
            tell.accept(words.get("no-display"));
            return MISSING_RESOURCE;
        }
        CountDownLatch closed = new CountDownLatch(1);
        boolean waits = home.fault().isPresent() || home.next().isPresent();
        Start start = Start.in(home.folder(), !waits);
        try {
            Platform.setImplicitExit(false);
            Platform.startup(() -> {
                WindowClass.take();
                if (waits) {
                    HomeGate.open(home, start.looks(), folder -> goOn(folder, file, closed));
                } else {
                    start.open(file, closed);
                }
            });
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            tell.accept(words.get("no-toolkit", String.valueOf(e.getMessage())));
            return MISSING_RESOURCE;
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        return DONE;
    }

    private static void goOn(Optional<Path> folder, Optional<Path> file, CountDownLatch closed) {
        folder.ifPresentOrElse(
                chosen -> Start.in(chosen, true).open(file, closed), closed::countDown);
    }

    /// A data folder with what its window remembers.
    ///
    /// @param looks what the window last looked like; where that cannot be known, as the desktop
    /// @param before whether there was a window before this one
    record Start(Path folder, Settings settings, Appearance looks, boolean before) {
        /// @param used whether the window is opened with it, and not only spoken and scaled as it
        ///   says
        static Start in(Path folder, boolean used) {
            boolean before = Files.exists(WindowLaunch.settings(folder));
            Settings settings = Settings.open(WindowLaunch.settings(folder), _ -> {});
            Appearance appearance =
                    settings.section(Appearance.SECTION, Appearance.class, Appearance.USUAL).get();
            speak(appearance);
            scale(appearance);
            draw(new PolicyFile(folder).read());
            if (!used) {
                settings.close();
            }
            return new Start(
                    folder,
                    settings,
                    before ? appearance : appearance.withTheme(Appearance.ThemeChoice.SYSTEM),
                    before);
        }

        void open(Optional<Path> file, CountDownLatch closed) {
            begin(new StudioWindow(folder, settings, closed::countDown), file, before);
        }
    }

    /// Shows the window, with the sheet of the first start if it never was shown: over what is
    /// opened, where something is.
    ///
    /// @param before whether there was a window before this one
    static void begin(StudioWindow window, Optional<Path> file, boolean before) {
        window.show(file);
        window.tellNews(before);
        window.warmUp();
        window.offerFirstSteps(file.isPresent());
    }

    /// Words are read once, by parts of the window that are made later; so is the toolkit's own
    /// language. A machine's own dialect, as British English, stays.
    private static void speak(Appearance appearance) {
        appearance
                .language()
                .locale()
                .filter(wanted ->
                        !Locale.getDefault().getLanguage().equals(wanted.getLanguage())
                                || !Locale.getDefault(Locale.Category.DISPLAY)
                                        .getLanguage()
                                        .equals(wanted.getLanguage()))
                .ifPresent(Locale::setDefault);
    }

    /// The toolkit draws everything larger, canvases too, if it is told before it starts.
    private static void scale(Appearance appearance) {
        if (appearance.scalePercent() != Appearance.SMALLEST_PERCENT) {
            String percent = appearance.scalePercent() + "%";
            System.setProperty("glass.gtk.uiScale", percent);
            System.setProperty("glass.win.uiScale", percent);
        }
    }

    /// Where the table of what runs where says so, the window takes nothing of a card that models
    /// could use.
    private static void draw(PolicyTable table) {
        if (table.window().equals(PolicyTable.SOFTWARE)) {
            System.setProperty("prism.order", "sw");
        }
    }

    /// On other systems than Linux there always may be one.
    private static boolean mayHaveDisplay() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean elsewhere = !system.contains("linux");
        boolean inMemory = "Monocle".equals(System.getProperty("glass.platform"));
        return elsewhere || inMemory || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}
