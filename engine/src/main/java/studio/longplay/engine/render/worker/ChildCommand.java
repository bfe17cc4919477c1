package studio.longplay.engine.render.worker;

import studio.longplay.engine.store.NativeFolders;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private static final List<String> SHARED =
            List.of(
                    "-XX:AOTCache=",
                    "--enable-native-access=",
                    "--add-exports=",
                    "--add-opens=",
                    "-Xlog:",
                    "-Djava.io.tmpdir=",
                    "-Djava.util.logging.config.file=");

    private ChildCommand() {}

    /// The command that runs a class's `main` under our own Java.
    public static List<String> of(Class<?> main) {
        return of(main, ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    /// @param ours the flags we run under ourselves
    static List<String> of(Class<?> main, List<String> ours) {
        // Each flag once: Java takes modules opened twice for others than those its cache was made
        // with, and then reads less of it.
        Set<String> flags = new LinkedHashSet<>(FLAGS);
        ours.stream().filter(ChildCommand::isShared).forEach(flags::add);
        flags.addAll(NativeFolders.flags());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        return command;
    }

    /// What the runtimes of NVIDIA's cards are told in each process of ours: the driver counts
    /// cards by their place on the bus, and CUDA counts the fastest first unless it is told
    /// otherwise. Who says it themselves is not overruled.
    public static void countCards(Map<String, String> environment) {
        environment.putIfAbsent("CUDA_DEVICE_ORDER", "PCI_BUS_ID");
    }

    /// Whether a child needs what we have: the start-up cache and the doors between modules that it
    /// was made with, where logging goes, and where what is written for a while only goes. What the
    /// JVM would print about them on standard output would get between our messages.
    private static boolean isShared(String flag) {
        return SHARED.stream().anyMatch(flag::startsWith);
    }
}
