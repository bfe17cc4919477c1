package studio.longplay.app;

import studio.longplay.app.cli.CommandLineApp;
import studio.longplay.app.cli.NamedHome;
import studio.longplay.app.shell.WindowLaunch;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.store.NativeFolders;
import studio.longplay.engine.store.home.HomeChoice;

import java.nio.file.Path;
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
        HomeChoice choice = HomeChoice.of(NamedHome.in(arguments));
        // A folder whose disk is away must not be made by what is unpacked there.
        Path natives = choice.fault().isPresent() ? Home.usual() : choice.folder();
        Optional<StudioFault> forbidden = NativeFolders.below(new Home(natives)).fault();
        Optional<WindowRequest> window = WindowRequest.of(arguments);
        if (forbidden.isPresent() && !CommandLineApp.isFree(arguments)) {
            System.exit(CommandLineApp.refuse(forbidden.get(), arguments, System.err));
        }
        System.exit(
                window.isPresent()
                        ? WindowLaunch.run(choice, window.get().file(), System.err::println)
                        : command(choice, arguments));
    }

    private static int command(HomeChoice choice, String[] arguments) {
        return choice.fault().isPresent() && !CommandLineApp.isFree(arguments)
                ? CommandLineApp.refuse(choice.fault().get(), arguments, System.err)
                : CommandLineApp.run(arguments, System.out, System.err);
    }
}
