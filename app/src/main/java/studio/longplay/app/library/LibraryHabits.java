package studio.longplay.app.library;

import studio.longplay.engine.render.library.TakeNames;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How a user likes the gallery.
///
/// @param widths of columns and panels by their names, in pixels; 0 for a panel that is closed
/// @param order name of a `TakeOrder`
/// @param folder where takes were exported to last; empty at first
/// @param format name of a `TakeExport.Format`
/// @param pattern of file names
public record LibraryHabits(
        Map<String, Double> widths, String order, String folder, String format, String pattern) {
    /// Its section of the settings.
    public static final String SECTION = "library";

    public static final LibraryHabits USUAL =
            new LibraryHabits(Map.of(), "NEWEST", "", "WAV", TakeNames.USUAL);

    public LibraryHabits {
        widths = Collections.unmodifiableMap(new TreeMap<>(widths));
    }

    LibraryHabits withWidths(Map<String, Double> now) {
        return new LibraryHabits(now, order, folder, format, pattern);
    }

    LibraryHabits withOrder(String now) {
        return new LibraryHabits(widths, now, folder, format, pattern);
    }

    LibraryHabits withExport(String toFolder, String asFormat, String byPattern) {
        return new LibraryHabits(widths, order, toFolder, asFormat, byPattern);
    }
}
