package studio.longplay.engine.render.make;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The processor's time of this process, its children and theirs, those that ended too; as Linux
/// tells it.
///
/// @param total seconds
/// @param byThread seconds by the name of the thread, of those that live, of all processes
record ProcessorTime(double total, Map<String, Double> byThread) {
    private static final double TICKS = 100;
    private static final double LITTLE = 0.04;

    static ProcessorTime now() throws IOException {
        Map<String, Double> byThread = new TreeMap<>();
        long all = 0;
        List<ProcessHandle> processes =
                Stream.concat(
                                Stream.of(ProcessHandle.current()),
                                ProcessHandle.current().descendants())
                        .toList();
        for (ProcessHandle process : processes) {
            Path folder = Path.of("/proc/" + process.pid());
            if (Files.exists(folder)) {
                String[] stat = stat(folder);
                long children = Long.parseLong(stat[15]) + Long.parseLong(stat[16]);
                all += ticks(stat) + children;
                byThread.merge("(ended programs)", children / TICKS, Double::sum);
                threads(folder, byThread);
            }
        }
        return new ProcessorTime(all / TICKS, byThread);
    }

    private static void threads(Path process, Map<String, Double> byThread) throws IOException {
        try (Stream<Path> threads = Files.list(process.resolve("task"))) {
            for (Path thread : threads.toList()) {
                if (Files.exists(thread)) {
                    String[] stat = stat(thread);
                    byThread.merge(stat[0], ticks(stat) / TICKS, Double::sum);
                }
            }
        }
    }

    /// What `stat` holds, its name without number or brackets first, then from the state on.
    private static String[] stat(Path folder) throws IOException {
        String stat = Files.readString(folder.resolve("stat"));
        String name =
                stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
                        .replaceAll("[#0-9]+$", "");
        return (name.replace(' ', '_') + " - " + stat.substring(stat.lastIndexOf(')') + 2))
                .split(" ");
    }

    private static long ticks(String[] stat) {
        return Long.parseLong(stat[13]) + Long.parseLong(stat[14]);
    }

    /// What the threads took between an earlier moment and this one, the busiest first.
    String since(ProcessorTime earlier) {
        return byThread.entrySet().stream()
                .map(entry ->
                        Map.entry(
                                entry.getKey(),
                                entry.getValue()
                                        - earlier.byThread.getOrDefault(entry.getKey(), 0.0)))
                .filter(entry -> entry.getValue() >= LITTLE)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(entry ->
                        String.format(Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
