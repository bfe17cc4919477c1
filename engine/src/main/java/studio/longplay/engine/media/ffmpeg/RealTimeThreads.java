package studio.longplay.engine.media.ffmpeg;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Threads of this process that Linux runs before all others of the machine.
///
/// Where it may, which is as root and so in many a container, SVT-AV1 3.1 makes all its own threads
/// such ones, and the one that opens it too, which keeps that and hands it on to each thread it
/// starts. Then all that we draw, mix and show waits for 5 % of the processor.
final class RealTimeThreads {
    private static final Path THIS = Path.of("/proc/thread-self/stat");
    private static final Path ALL = Path.of("/proc/self/task");

    /// Of the words behind the name: proc(5) counts it as the 41st.
    private static final int POLICY_AT = 38;

    private static final String FIRST_IN_FIRST_OUT = "1";
    private static final int SCHED_OTHER = 0;

    private RealTimeThreads() {}

    /// `int sched_setscheduler(pid_t thread, int policy, const struct sched_param *priority)`.
    public interface SetScheduler {
        int call(int thread, int policy, MemorySegment priority);
    }

    /// Makes them ordinary ones if this thread is such a one.
    static void calm() {
        if (isOne(THIS)) {
            setter().ifPresent(RealTimeThreads::calmAll);
        }
    }

    /// Their numbers; none on systems but Linux.
    static List<Integer> found() {
        List<Integer> found = new ArrayList<>();
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(ALL)) {
            for (Path thread : threads) {
                if (isOne(thread.resolve("stat"))) {
                    found.add(Integer.parseInt(thread.getFileName().toString()));
                }
            }
        } catch (IOException | DirectoryIteratorException none) {
            return found;
        }
        return found;
    }

    private static boolean isOne(Path stat) {
        try {
            // A name may hold anything, brackets, blanks and half a letter too.
            String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            String[] words = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return words[POLICY_AT].equals(FIRST_IN_FIRST_OUT);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void calmAll(SetScheduler setter) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment none = arena.allocate(ValueLayout.JAVA_INT);
            found().forEach(thread -> setter.call(thread, SCHED_OTHER, none));
        }
    }

    @SuppressWarnings("restricted")
    private static Optional<SetScheduler> setter() {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor shape =
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS);
        return linker.defaultLookup()
                .find("sched_setscheduler")
                .map(address -> {
                    MethodHandle handle = linker.downcallHandle(address, shape);
                    return MethodHandleProxies.asInterfaceInstance(SetScheduler.class, handle);
                });
    }
}
