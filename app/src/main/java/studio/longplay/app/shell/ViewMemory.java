package studio.longplay.app.shell;

import studio.longplay.app.controls.SplitLayout.PanelState;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a project was last shown.
///
/// @param workspace its id
/// @param panels by workspace and split: `edit.across`
/// @param positionTicks where the playhead was
/// @param leftTab which of script, scenes and cast was shown
/// @param rightTab which panel of the inspector was shown
record ViewMemory(
        String workspace,
        Map<String, List<PanelState>> panels,
        long positionTicks,
        String leftTab,
        String rightTab) {
    /// The name it is remembered under.
    static final String NAME = "view";

    static final ViewMemory NEW = new ViewMemory("edit", Map.of(), 0, "script", "line");

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    ViewMemory {
        panels = Map.copyOf(panels);
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    /// What was kept, or the usual view if it cannot be read: that is not worth a word to the user.
    static ViewMemory of(Optional<String> json) {
        try {
            return json.isEmpty() ? NEW : JSON.readValue(json.get(), ViewMemory.class);
        } catch (JacksonException damaged) {
            return NEW;
        }
    }
}
