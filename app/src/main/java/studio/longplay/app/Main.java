package studio.longplay.app;

import studio.longplay.app.cli.CommandLineApp;

/// The program: with a verb it runs headless and leaves with an exit code.
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
        System.exit(CommandLineApp.run(arguments, System.out, System.err));
    }
}
