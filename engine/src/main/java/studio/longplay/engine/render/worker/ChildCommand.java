package studio.longplay.engine.render.worker;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How a process of ours is started from the same jars.
public final class ChildCommand {
    private static final List<String> FLAGS =
            List.of(
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djava.awt.headless=true",
                    "-Dorg.bytedeco.javacpp.maxphysicalbytes=0",
                    "-Dorg.bytedeco.javacpp.maxbytes=0",
                    "-Xmx768m",
                    "-XX:+UseSerialGC");

    private ChildCommand() {}

    /// The command that runs a class's `main` under our own Java.
    public static List<String> of(Class<?> main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(inherited());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return command;
    }

    /// Our own flags that a child shares: the start-up cache, where logging goes, and where what is
    /// written for a while only goes. What the JVM would print about them on standard output would
    /// get between our messages.
    private static List<String> inherited() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag ->
                        flag.startsWith("-XX:AOTCache=")
                                || flag.startsWith("-Xlog:")
                                || flag.startsWith("-Djava.io.tmpdir=")
                                || flag.startsWith("-Djava.util.logging.config.file="))
                .toList();
    }
}
