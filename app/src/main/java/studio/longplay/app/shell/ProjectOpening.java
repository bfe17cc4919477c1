package studio.longplay.app.shell;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.store.folder.ProjectFolder;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Opens a project folder and reads how it was last shown; waits for the disk.
///
/// @param memories by the name they are remembered under
record ProjectOpening(ProjectFolder folder, Map<String, String> memories) {
    /// The name the voices of the last showing are remembered under.
    static final String CAST = "cast";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> NAMES =
            List.of(ViewMemory.NAME, CAST, "timeline", "script", "export", "preview", "bin");

    static ProjectOpening open(Path path, JobContext context) throws StudioFault {
        context.checkCancelled();
        ProjectFolder folder = ProjectFolder.open(path);
        Map<String, String> memories = new LinkedHashMap<>();
        for (String name : NAMES) {
            folder.setting(name).ifPresent(json -> memories.put(name, json));
        }
        return new ProjectOpening(folder, memories);
    }

    Optional<String> memory(String name) {
        return Optional.ofNullable(memories.get(name));
    }

    /// Voice id by speaker key, as the project was cast when last open; what cannot be read is as
    /// if it had not been kept.
    Map<String, String> earlierCast() {
        try {
            return memory(CAST)
                    .map(json -> JSON.readValue(json, new TypeReference<Map<String, String>>() {}))
                    .orElse(Map.of());
        } catch (JacksonException damaged) {
            return Map.of();
        }
    }

    static String castToJson(Map<String, String> voiceBySpeaker) {
        return JSON.writeValueAsString(new TreeMap<>(voiceBySpeaker));
    }
}
