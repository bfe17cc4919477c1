package studio.longplay.engine.voice;

import studio.longplay.engine.fault.Place;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.script.Speaker;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A cast written by hand: a line `SPEAKER = voice` for each speaker that is to be recast; `#`
/// begins a comment.
public final class CastFile {
    private CastFile() {}

    /// Reads a cast file.
    ///
    /// @return voice id or name as written, by speaker key, in the file's order
    /// @throws StudioFault.Input with file and line, if it cannot be read, a line is no assignment,
    ///   or a speaker is cast twice
    public static Map<String, String> read(Path file) throws StudioFault.Input {
        return of(file.toString(), Lexicon.lines(file));
    }

    /// Reads the lines of a cast, wherever they are from.
    ///
    /// @param where named if a line says nothing
    /// @throws StudioFault.Input as [#read]
    public static Map<String, String> of(String where, List<String> lines)
            throws StudioFault.Input {
        Map<String, String> voices = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("(^|\\s)#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            Place place = new Place(where, i + 1);
            int equals = line.indexOf('=');
            String speaker = equals < 0 ? "" : line.substring(0, equals).strip();
            String voice = equals < 0 ? "" : line.substring(equals + 1).strip();
            if (speaker.isEmpty() || voice.isEmpty()) {
                throw new StudioFault.Input(
                        "cast.line",
                        "This casts nobody: \"" + line + "\".",
                        "Write SPEAKER = voice.",
                        place);
            }
            if (voices.put(Speaker.of(speaker).key(), voice) != null) {
                throw new StudioFault.Input(
                        "cast.twice",
                        speaker + " is cast twice.",
                        "Keep one of the two lines.",
                        place);
            }
        }
        return voices;
    }
}
