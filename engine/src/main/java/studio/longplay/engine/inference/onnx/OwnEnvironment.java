package studio.longplay.engine.inference.onnx;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.util.Optional;

/// The environment of our own process, as native libraries read it. Java cannot change its own, so
/// the C library is asked to; Java itself goes on seeing the old one.
final class OwnEnvironment {
    private OwnEnvironment() {}

    /// `int setenv(const char *name, const char *value, int overwrite)` of POSIX.
    public interface Setenv {
        int call(MemorySegment name, MemorySegment value, int overwrite);
    }

    /// `errno_t _putenv_s(const char *name, const char *value)` of Windows, which also tells the
    /// system.
    public interface Putenv {
        int call(MemorySegment name, MemorySegment value);
    }

    static void set(String name, String value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment key = arena.allocateFrom(name);
            MemorySegment text = arena.allocateFrom(value);
            Optional<Setenv> posix = function("setenv", Setenv.class, ValueLayout.JAVA_INT);
            int refused =
                    posix.isPresent()
                            ? posix.get().call(key, text, 1)
                            : function("_putenv_s", Putenv.class)
                                    .map(windows -> windows.call(key, text))
                                    .orElse(0);
            if (refused != 0) {
                throw new IllegalStateException("the environment cannot be changed");
            }
        }
    }

    /// A function of two texts, and more, that answers with a number.
    @SuppressWarnings("restricted")
    private static <F> Optional<F> function(String name, Class<F> type, ValueLayout... more) {
        Linker linker = Linker.nativeLinker();
        FunctionDescriptor shape =
                FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS)
                        .appendArgumentLayouts(more);
        return linker.defaultLookup()
                .find(name)
                .map(address -> {
                    MethodHandle handle = linker.downcallHandle(address, shape);
                    return MethodHandleProxies.asInterfaceInstance(type, handle);
                });
    }
}
