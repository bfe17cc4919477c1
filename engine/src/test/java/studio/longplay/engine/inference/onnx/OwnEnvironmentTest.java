package studio.longplay.engine.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;

class OwnEnvironmentTest {
    /// `char *getenv(const char *name)`.
    public interface Getenv {
        MemorySegment call(MemorySegment name);
    }

    @Test
    void nativeLibrariesSeeWhatWasSet() {
        OwnEnvironment.set("LONGPLAY_ENVIRONMENT_TEST", "first");
        OwnEnvironment.set("LONGPLAY_ENVIRONMENT_TEST", "second");
        assertThat(seen("LONGPLAY_ENVIRONMENT_TEST")).isEqualTo("second");
    }

    @Test
    void cudaCountsCardsAsTheDriverDoesUnlessTheUserSaysOtherwise() {
        CardOrder.keep();
        String said = System.getenv("CUDA_DEVICE_ORDER");
        assertThat(seen("CUDA_DEVICE_ORDER")).isEqualTo(said == null ? "PCI_BUS_ID" : said);
    }

    @SuppressWarnings("restricted")
    private static String seen(String name) {
        Linker linker = Linker.nativeLinker();
        MethodHandle handle =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("getenv"),
                        FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        Getenv getenv = MethodHandleProxies.asInterfaceInstance(Getenv.class, handle);
        try (Arena arena = Arena.ofConfined()) {
            return getenv.call(arena.allocateFrom(name)).reinterpret(Long.MAX_VALUE).getString(0);
        }
    }
}
