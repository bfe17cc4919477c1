package studio.longplay.engine.inference.onnx;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;

/// Keeps the libraries behind the door from talking to anybody. To be called before the first of
/// their classes is.
///
/// ONNX Runtime's official builds for Linux and macOS send reports over HTTPS and keep a device
/// number in the user's cache folder unless the environment says no before the library is loaded;
/// switching it off through its API comes too late for the first report. Source: `Privacy.md` in
/// its jar. Java cannot change its own environment, so the C library is asked to.
final class Silence {
    private Silence() {}

    static void keep() {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        // DJL would begin threads that all sessions share; ours have their own.
        System.setProperty("ai.djl.onnxruntime.num_threads", "1");
        System.setProperty("ai.djl.onnxruntime.num_interop_threads", "1");
        setEnvironment("ORT_DISABLE_TELEMETRY", "1");
    }

    /// `int setenv(const char *name, const char *value, int overwrite)` of POSIX.
    public interface Setenv {
        int call(MemorySegment name, MemorySegment value, int overwrite);
    }

    /// Windows has no such function; what the runtime does there is switched off by its API.
    @SuppressWarnings("restricted")
    private static void setEnvironment(String name, String value) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> address = linker.defaultLookup().find("setenv");
        if (address.isEmpty()) {
            return;
        }
        MethodHandle handle =
                linker.downcallHandle(
                        address.get(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        Setenv setenv = MethodHandleProxies.asInterfaceInstance(Setenv.class, handle);
        try (Arena arena = Arena.ofConfined()) {
            int refused = setenv.call(arena.allocateFrom(name), arena.allocateFrom(value), 1);
            if (refused != 0) {
                throw new IllegalStateException("the environment cannot be changed");
            }
        }
    }
}
