package studio.longplay.engine.hardware;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The few calls of NVIDIA's management library we need, each with its return code looked at.
///
/// The library comes with the driver and is opened by name at run time, so a machine without one
/// loses nothing. Source: NVML API reference, `nvml.h`.
final class Nvml {
    private static final int SUCCESS = 0;

    /// `NVML_DEVICE_UUID_V2_BUFFER_SIZE` and `NVML_DEVICE_NAME_V2_BUFFER_SIZE`, the longest texts.
    private static final int TEXT_BYTES = 96;

    /// `nvmlMemory_t`: total, free and used as unsigned 64-bit numbers.
    private static final int MEMORY_BYTES = 3 * Long.BYTES;

    private final NativeLibrary library;

    private Nvml(NativeLibrary library) {
        this.library = library;
    }

    static String libraryName() {
        return Platform.isWindows() ? "nvml" : "libnvidia-ml.so.1";
    }

    /// Opens the library, lists the cards and closes it again.
    ///
    /// @param libraryName a name the system looks up, or a path
    static GpuReport look(String libraryName) {
        NativeLibrary library;
        try {
            library = NativeLibrary.getInstance(libraryName);
        } catch (UnsatisfiedLinkError e) {
            return GpuReport.none("No NVIDIA driver is installed (" + libraryName + ").");
        }
        try {
            return new Nvml(library).report();
        } catch (UnsatisfiedLinkError e) {
            return GpuReport.none("The NVIDIA driver is too old: " + e.getMessage() + ".");
        }
    }

    private GpuReport report() {
        int started = call("nvmlInit_v2");
        if (started != SUCCESS) {
            return GpuReport.none("The NVIDIA driver does not answer: " + words(started) + ".");
        }
        try {
            String driver = text("nvmlSystemGetDriverVersion");
            IntByReference count = new IntByReference();
            int counted = call("nvmlDeviceGetCount_v2", count);
            if (counted != SUCCESS) {
                return GpuReport.none("The NVIDIA driver lists no card: " + words(counted) + ".");
            }
            return report(driver, count.getValue());
        } finally {
            call("nvmlShutdown");
        }
    }

    private GpuReport report(String driver, int count) {
        List<Gpu> gpus = new ArrayList<>();
        String reason = "The NVIDIA driver sees no card.";
        for (int index = 0; index < count; index++) {
            PointerByReference device = new PointerByReference();
            int found = call("nvmlDeviceGetHandleByIndex_v2", index, device);
            if (found == SUCCESS) {
                gpus.add(gpu(index, device.getValue()));
            } else {
                reason = "NVIDIA card " + index + " does not answer: " + words(found) + ".";
            }
        }
        return new GpuReport(gpus, driver, gpus.isEmpty() ? reason : "");
    }

    private Gpu gpu(int index, Pointer device) {
        long totalBytes = 0;
        long freeBytes = 0;
        try (Memory memory = new Memory(MEMORY_BYTES)) {
            if (call("nvmlDeviceGetMemoryInfo", device, memory) == SUCCESS) {
                totalBytes = memory.getLong(0);
                freeBytes = memory.getLong(Long.BYTES);
            }
        }
        return new Gpu(
                index,
                text("nvmlDeviceGetName", device),
                text("nvmlDeviceGetUUID", device),
                computeCapability(device),
                totalBytes,
                freeBytes);
    }

    private String computeCapability(Pointer device) {
        IntByReference major = new IntByReference();
        IntByReference minor = new IntByReference();
        int code = call("nvmlDeviceGetCudaComputeCapability", device, major, minor);
        return code == SUCCESS ? major.getValue() + "." + minor.getValue() : "";
    }

    /// The text a function writes into its last two arguments, empty if it refuses.
    private String text(String function, Object... arguments) {
        byte[] buffer = new byte[TEXT_BYTES];
        List<Object> all = new ArrayList<>(List.of(arguments));
        all.add(buffer);
        all.add(TEXT_BYTES);
        return call(function, all.toArray()) == SUCCESS
                ? Native.toString(buffer, StandardCharsets.UTF_8)
                : "";
    }

    private String words(int code) {
        Function describe = library.getFunction("nvmlErrorString");
        return describe.invokeString(new Object[] {code}, false) + " (" + code + ")";
    }

    private int call(String function, Object... arguments) {
        return library.getFunction(function).invokeInt(arguments);
    }
}
