package studio.longplay.engine.hardware;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// NVIDIA's management library, called by name. A function an old driver lacks answers [#MISSING].
/// For one thread at a time.
///
/// What functions write goes through one piece of memory that is made once: a loop that reads
/// twenty values of eight cards every second makes no garbage of it. Source: NVML API reference,
/// `nvml.h`.
final class NvmlLibrary {
    static final int SUCCESS = 0;
    static final int NOT_SUPPORTED = 3;

    /// Codes of a card or driver that does not work, whatever it was asked: not initialised, too
    /// little power, driver not loaded, timeout, interrupts, lost, to be reset, another version of
    /// the kernel's half, and one that the driver cannot name. All others refuse one question.
    private static final Set<Integer> BROKEN = Set.of(1, 8, 9, 10, 11, 15, 16, 18, 999);

    /// Not one of NVIDIA's codes: the driver has no such function.
    static final int MISSING = -1;

    /// `NVML_DEVICE_UUID_V2_BUFFER_SIZE` and `NVML_DEVICE_NAME_V2_BUFFER_SIZE`, the longest texts.
    private static final int TEXT_BYTES = 96;

    private static final int SLOT_BYTES = 8;
    private static final int SLOTS = 3;

    private final NativeLibrary library;
    private final Map<String, Optional<Function>> functions = new HashMap<>();
    private final Memory out = new Memory(TEXT_BYTES);
    private final Pointer second = out.share(SLOT_BYTES);
    private final Pointer third = out.share(2L * SLOT_BYTES);

    private NvmlLibrary(NativeLibrary library) {
        this.library = library;
    }

    /// Comes with the driver; the system finds it by this name.
    static String usualName() {
        return Platform.isWindows() ? "nvml" : "libnvidia-ml.so.1";
    }

    /// The library, or null where no driver is installed.
    ///
    /// @param name a name the system looks up, or a path
    static @Nullable NvmlLibrary open(String name) {
        try {
            return new NvmlLibrary(NativeLibrary.getInstance(name));
        } catch (UnsatisfiedLinkError none) {
            return null;
        }
    }

    static boolean isBroken(int code) {
        return BROKEN.contains(code);
    }

    /// Calls a function that writes nothing.
    int call(String function, Object... arguments) {
        Optional<Function> found =
                functions.computeIfAbsent(function, NvmlLibrary.this::functionOrNone);
        return found.isPresent() ? found.get().invokeInt(arguments) : MISSING;
    }

    private Optional<Function> functionOrNone(String name) {
        try {
            return Optional.of(library.getFunction(name));
        } catch (UnsatisfiedLinkError older) {
            return Optional.empty();
        }
    }

    /// A whole number a function writes into its last argument.
    OptionalInt number(String function, Object... arguments) {
        return call(function, with(arguments, out)) == SUCCESS
                ? OptionalInt.of(out.getInt(0))
                : OptionalInt.empty();
    }

    /// The same for 64 bits.
    OptionalLong wide(String function, Object... arguments) {
        return call(function, with(arguments, out)) == SUCCESS
                ? OptionalLong.of(out.getLong(0))
                : OptionalLong.empty();
    }

    /// A function that writes up to three values into its last arguments, 8 bytes apart.
    ///
    /// @param values how many, 1 to 3
    int writing(int values, String function, Pointer device) {
        out.clear(SLOTS * SLOT_BYTES);
        return switch (values) {
            case 1 -> call(function, device, out);
            case 2 -> call(function, device, out, second);
            default -> call(function, device, out, second, third);
        };
    }

    /// What the last function wrote, as 32 bits at a place.
    int written(int offsetBytes) {
        return out.getInt(offsetBytes);
    }

    long writtenWide(int offsetBytes) {
        return out.getLong(offsetBytes);
    }

    /// A card's handle, which the last function wrote.
    Pointer writtenPointer() {
        return out.getPointer(0);
    }

    int handle(int index) {
        return call("nvmlDeviceGetHandleByIndex_v2", index, out);
    }

    /// The text a function writes into its last two arguments, empty if it refuses.
    String text(String function, Object... arguments) {
        byte[] buffer = new byte[TEXT_BYTES];
        return call(function, with(with(arguments, buffer), TEXT_BYTES)) == SUCCESS
                ? Native.toString(buffer, StandardCharsets.UTF_8)
                : "";
    }

    /// What a code means, as the driver says it.
    String words(int code) {
        if (code == MISSING) {
            return "the driver is too old to be asked";
        }
        Optional<Function> describe =
                functions.computeIfAbsent("nvmlErrorString", NvmlLibrary.this::functionOrNone);
        String said =
                describe.isPresent()
                        ? describe.get().invokeString(new Object[] {code}, false)
                        : "code";
        return said + " (" + code + ")";
    }

    private static Object[] with(Object[] arguments, Object last) {
        Object[] all = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = last;
        return all;
    }
}
