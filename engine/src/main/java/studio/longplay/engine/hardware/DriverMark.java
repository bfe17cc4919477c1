package studio.longplay.engine.hardware;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What tells one state of a machine's drivers from another: the same text means that nothing was
/// installed, updated, taken away or forbidden. It is read from files alone, in a few milliseconds,
/// and starts no driver.
///
/// On Linux these are the kernel's own words on its modules, the devices of cards and the libraries
/// that encoders open; on Windows those libraries; on macOS the system's version, with which its
/// encoders come.
public final class DriverMark {
    private static final int MOST_LETTERS = 2000;

    /// Small files with a driver's version in them.
    private static final List<String> VERSIONS =
            List.of(
                    "/proc/driver/nvidia/version",
                    "/sys/module/nvidia/version",
                    "/sys/module/amdgpu/srcversion",
                    "/sys/module/i915/srcversion",
                    "/sys/module/xe/srcversion",
                    "/proc/sys/kernel/osrelease");

    private static final List<String> LIBRARY_FOLDERS =
            List.of(
                    "/usr/lib/x86_64-linux-gnu",
                    "/usr/lib/aarch64-linux-gnu",
                    "/usr/lib64",
                    "/usr/lib",
                    "/usr/lib/wsl/lib",
                    "/run/opengl-driver/lib");

    private static final String LIBRARIES =
            "{libcuda,libnvidia-encode,libva,libva-drm,libvpl,libmfx,libmfxhw64,libamfrt64}.so*";

    private static final List<String> WINDOWS_LIBRARIES =
            List.of(
                    "nvEncodeAPI64.dll",
                    "nvcuda.dll",
                    "amfrt64.dll",
                    "libmfxhw64.dll",
                    "libvpl.dll");

    /// What says which card is to be used, or with which driver.
    private static final List<String> VARIABLES =
            List.of(
                    "CUDA_VISIBLE_DEVICES",
                    "CUDA_DEVICE_ORDER",
                    "NVIDIA_VISIBLE_DEVICES",
                    "LIBVA_DRIVER_NAME",
                    "LIBVA_DRIVERS_PATH",
                    "LD_LIBRARY_PATH");

    private DriverMark() {}

    /// Reads it; what cannot be read says that it cannot, and nothing is thrown.
    public static String read() {
        return read(Path.of("/"), System.getenv());
    }

    /// @param root of the file system, for tests another folder
    static String read(Path root, Map<String, String> environment) {
        List<String> lines = new ArrayList<>();
        lines.add(System.getProperty("os.name") + " " + System.getProperty("os.version"));
        for (String name : VARIABLES) {
            lines.add(name + "=" + environment.getOrDefault(name, ""));
        }
        VERSIONS.forEach(file -> lines.add(content(inside(root, file))));
        for (Path device : inside(root, "/dev/dri", "render*")) {
            lines.add(device + (Files.isWritable(device) ? " open" : " closed"));
        }
        inside(root, "/dev", "nvidia[0-9]*").forEach(device -> lines.add(device.toString()));
        for (String folder : LIBRARY_FOLDERS) {
            inside(root, folder, LIBRARIES).forEach(file -> lines.add(stamp(file)));
            inside(root, folder + "/dri", "*_drv_video.so").forEach(file -> lines.add(stamp(file)));
        }
        String windows = environment.getOrDefault("SystemRoot", "");
        if (!windows.isEmpty()) {
            Path system = Path.of(windows).resolve("System32");
            WINDOWS_LIBRARIES.forEach(name -> lines.add(stamp(system.resolve(name))));
        }
        return String.join("\n", lines);
    }

    /// What tells one state of a file from another: where it really lies, its size and when it was
    /// written.
    public static String stamp(Path file) {
        try {
            Path real = file.toRealPath();
            BasicFileAttributes facts = Files.readAttributes(real, BasicFileAttributes.class);
            return real + " " + facts.size() + " " + facts.lastModifiedTime().toMillis();
        } catch (IOException _) {
            return file + " -";
        }
    }

    private static Path inside(Path root, String file) {
        return root.resolve(file.substring(1));
    }

    private static List<Path> inside(Path root, String folder, String names) {
        TreeSet<Path> found = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(inside(root, folder), names)) {
            files.forEach(found::add);
        } catch (IOException | DirectoryIteratorException _) {
            // No such folder, or none that we may read: then nothing in it is used either.
            return List.of();
        }
        return List.copyOf(found);
    }

    private static String content(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return file + " " + text.substring(0, Math.min(MOST_LETTERS, text.length())).strip();
        } catch (IOException _) {
            return file + " -";
        }
    }
}
