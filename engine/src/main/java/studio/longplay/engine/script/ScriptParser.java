package studio.longplay.engine.script;

import studio.longplay.engine.fault.StudioFault;

import java.util.List;
import java.util.Map;

/// Reads a script.
public final class ScriptParser {
    /// Reads text of any of our formats.
    ///
    /// @param file its name, for messages and the format's guess
    /// @throws StudioFault.Input if there is nothing to speak in it or it breaks a limit
    public Script parse(String text, String file) throws StudioFault.Input {
        return new Script(file, ScriptFormat.PROSE, Map.of(), List.of(), List.of());
    }
}
