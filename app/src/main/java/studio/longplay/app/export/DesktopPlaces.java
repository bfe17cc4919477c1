package studio.longplay.app.export;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/// Asks the desktop's own commands: the toolkit's way of asking may wait for ever beside a window
/// of ours.
///
/// @param system name of the operating system, as Java says it
/// @param caller runs commands
public record DesktopPlaces(String system, Caller caller) implements FilePlaces {
    private static final long PATIENCE_SECONDS = 5;

    /// This machine's desktop.
    public static DesktopPlaces ofThisMachine() {
        return new DesktopPlaces(System.getProperty("os.name", ""), DesktopPlaces::call);
    }

    /// Runs a command.
    @FunctionalInterface
    public interface Caller {
        /// Whether it was there and did not fail at once.
        boolean call(List<String> command) throws IOException;
    }

    @Override
    public void reveal(Path file) throws StudioFault {
        Path folder = file.toAbsolutePath().getParent();
        Path near = folder == null ? file.toAbsolutePath() : folder;
        List<List<String>> ways =
                switch (kind()) {
                    case WINDOWS -> List.of(List.of("explorer.exe", "/select," + file));
                    case MAC -> List.of(List.of("open", "-R", file.toString()));
                    case OTHER -> List.of(showItems(file), List.of("xdg-open", near.toString()));
                };
        firstThatWorks(ways, near.toString());
    }

    @Override
    public void open(Path file) throws StudioFault {
        if (!Files.exists(file)) {
            throw new StudioFault.Input(
                    "export.file-gone",
                    "There is no " + file + " any more.",
                    "Export the film again; what is still right is not made again.");
        }
        String name = file.toString();
        firstThatWorks(List.of(way(name)), name);
    }

    /// Has the user's browser show an address.
    ///
    /// @throws StudioFault where the desktop has none
    public void browse(String address) throws StudioFault {
        firstThatWorks(List.of(way(address)), address);
    }

    private List<String> way(String name) {
        return switch (kind()) {
            case WINDOWS -> List.of("rundll32.exe", "url.dll,FileProtocolHandler", name);
            case MAC -> List.of("open", name);
            case OTHER -> List.of("xdg-open", name);
        };
    }

    /// The file browsers' common way to show a file selected (freedesktop.org FileManager1).
    private static List<String> showItems(Path file) {
        return List.of(
                "dbus-send",
                "--session",
                "--print-reply",
                "--dest=org.freedesktop.FileManager1",
                "/org/freedesktop/FileManager1",
                "org.freedesktop.FileManager1.ShowItems",
                "array:string:" + file.toUri(),
                "string:");
    }

    private void firstThatWorks(List<List<String>> ways, String shown) throws StudioFault {
        StudioFault.Resource fault =
                new StudioFault.Resource(
                        "export.no-desktop",
                        "The desktop has no program to show " + shown + " with.",
                        "Open it yourself; its path can be copied.");
        for (List<String> way : ways) {
            try {
                if (caller.call(way)) {
                    return;
                }
            } catch (IOException notThere) {
                fault.addSuppressed(notThere);
            }
        }
        throw fault;
    }

    private enum Kind {
        WINDOWS,
        MAC,
        OTHER
    }

    private Kind kind() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Kind.WINDOWS;
        }
        return name.startsWith("mac") ? Kind.MAC : Kind.OTHER;
    }

    private static boolean call(List<String> command) throws IOException {
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // Explorer answers 1 when all is well; one that still runs shows the file.
            return !ended || process.exitValue() == 0 || command.getFirst().startsWith("explorer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }
}
