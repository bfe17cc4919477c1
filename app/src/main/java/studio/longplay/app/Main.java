package studio.longplay.app;

import studio.longplay.app.cli.CommandLineApp;
import studio.longplay.app.cli.NamedHome;
import studio.longplay.app.shell.WindowLaunch;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.NativeFolders;

import java.util.Optional;

/// The program: alone it opens the window, with a verb it runs headless and leaves with an exit
/// code.
///
/// It is no `javafx.application.Application`: on the class path such a class does not start.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Thread.currentThread()
                .setUncaughtExceptionHandler((_, error) -> {
                    int code = CommandLineApp.collapse(error, arguments, System.out, System.err);
                    Runtime.getRuntime().halt(code);
                });
        NativeFolders.below(new Home(NamedHome.in(arguments).orElseGet(Home::usual)));
        Optional<WindowRequest> window = WindowRequest.of(arguments);
        System.exit(
                window.isPresent()
                        ? WindowLaunch.run(
                                window.get().home(), window.get().file(), System.err::println)
                        : CommandLineApp.run(arguments, System.out, System.err));
    }
}
