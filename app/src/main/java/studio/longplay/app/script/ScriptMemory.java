package studio.longplay.app.script;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/// How the script is shown, as it is remembered with a project.
///
/// @param zoom of the text, 1 is 14 px
/// @param follow whether the text follows the playhead
/// @param caret where the user last wrote, in characters
record ScriptMemory(double zoom, boolean follow, int caret) {
    static final String NAME = "script";
    static final ScriptMemory USUAL = new ScriptMemory(1, true, 0);

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    String json() {
        return JSON.writeValueAsString(this);
    }

    /// What was remembered; the usual where that cannot be read, which is not worth a word.
    static ScriptMemory of(Optional<String> json) {
        try {
            return json.map(text -> JSON.readValue(text, ScriptMemory.class)).orElse(USUAL);
        } catch (JacksonException unreadable) {
            return USUAL;
        }
    }
}
