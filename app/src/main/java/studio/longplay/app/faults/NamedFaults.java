package studio.longplay.app.faults;

import studio.longplay.app.faults.NamedFault.Remedy;
import studio.longplay.app.words.EngineWords;
import studio.longplay.app.words.Words;
import studio.longplay.engine.fault.StudioFault;

import java.util.List;
import java.util.Map;

/// The states we know by name: what each is called, and what can be done about it.
public final class NamedFaults {
    private static final List<Remedy> TRY_OR_OTHER = List.of(Remedy.TRY_AGAIN, Remedy.OPEN_ANOTHER);
    private static final List<Remedy> ROOM =
            List.of(Remedy.FREE_SPACE, Remedy.CHOOSE_FOLDER, Remedy.TRY_AGAIN);
    private static final List<Remedy> ACCESS = List.of(Remedy.CHOOSE_FOLDER, Remedy.TRY_AGAIN);

    private static final Map<String, List<Remedy>> REMEDIES =
            Map.ofEntries(
                    Map.entry("store.project-open", TRY_OR_OTHER),
                    Map.entry("store.project-newer", List.of(Remedy.OPEN_ANOTHER)),
                    Map.entry("store.project-lost", List.of(Remedy.OPEN_ANOTHER)),
                    Map.entry("store.no-project", List.of(Remedy.OPEN_ANOTHER)),
                    Map.entry("store.no-access", ACCESS),
                    Map.entry("store.unwritable", ACCESS),
                    Map.entry("store.folder-not-empty", List.of(Remedy.CHOOSE_FOLDER)),
                    Map.entry("store.disk-full", ROOM),
                    Map.entry("disk.full", ROOM),
                    Map.entry("memory.short", List.of(Remedy.TRY_AGAIN)),
                    Map.entry("delivery.in-use", List.of(Remedy.TRY_AGAIN, Remedy.CHOOSE_FOLDER)),
                    Map.entry("sound.no-device", List.of(Remedy.TRY_AGAIN)),
                    Map.entry("font.missing", List.of(Remedy.COPY_DETAILS)));

    private NamedFaults() {}

    /// A fault of the engine's by its name; one that has none is called by its kind.
    public static NamedFault of(StudioFault fault, Words words) {
        String key = "named." + fault.code();
        String title = words.has(key) ? words.get(key) : words.get(kind(fault));
        StudioFault said = EngineWords.of(fault);
        return new NamedFault(
                title,
                said.sentence(),
                said.remedy(),
                REMEDIES.getOrDefault(fault.code(), List.of(Remedy.TRY_AGAIN)));
    }

    /// No device plays sound; the preview runs all the same.
    ///
    /// @param why the deck's reason
    public static NamedFault noSoundDevice(String why, Words words) {
        return new NamedFault(
                words.get("named.sound.no-device"),
                words.get("sound.no-device.sentence", why),
                words.get("sound.no-device.remedy"),
                List.of(Remedy.TRY_AGAIN));
    }

    /// A packaged font could not be read; the window takes the machine's.
    ///
    /// @param fonts their names
    public static NamedFault missingFonts(List<String> fonts, Words words) {
        return new NamedFault(
                words.get("named.font.missing"),
                words.get("font.missing.sentence", String.join(", ", fonts)),
                words.get("font.missing.remedy"),
                List.of(Remedy.COPY_DETAILS));
    }

    /// Every code that has a name.
    static List<String> codes() {
        return REMEDIES.keySet().stream().sorted().toList();
    }

    private static String kind(StudioFault fault) {
        return switch (fault) {
            case StudioFault.Input _ -> "kind.input";
            case StudioFault.Resource _ -> "kind.resource";
            case StudioFault.Model _ -> "kind.model";
            case StudioFault.Media _ -> "kind.media";
        };
    }
}
