package studio.longplay.app.export;

import studio.longplay.engine.render.StemWish;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Where films went, what sounds went with them, and how the machine is spared meanwhile.
///
/// @param lastParent folder that the last delivery folder was chosen in; empty if none was
/// @param folderByProject delivery folder by project id, the newest last
/// @param sparing whether exports rest on battery and while the processor is too hot
/// @param stems that were chosen last
public record ExportMemory(
        String lastParent, Map<String, String> folderByProject, boolean sparing, StemWish stems) {
    /// What the section is called in the settings.
    public static final String SECTION = "export";

    public static final ExportMemory NONE = new ExportMemory("", Map.of(), false, StemWish.USUAL);

    private static final int MOST_PROJECTS = 100;

    public ExportMemory {
        folderByProject = Collections.unmodifiableMap(new LinkedHashMap<>(folderByProject));
    }

    ExportMemory withSparing(boolean rests) {
        return new ExportMemory(lastParent, folderByProject, rests, stems);
    }

    ExportMemory withStems(StemWish wanted) {
        return new ExportMemory(lastParent, folderByProject, sparing, wanted);
    }

    Optional<Path> folderOf(String projectId) {
        return Optional.ofNullable(folderByProject.get(projectId)).map(Path::of);
    }

    Optional<Path> parent() {
        return lastParent.isEmpty() ? Optional.empty() : Optional.of(Path.of(lastParent));
    }

    ExportMemory with(String projectId, Path folder) {
        Map<String, String> folders = new LinkedHashMap<>(folderByProject);
        folders.remove(projectId);
        if (folders.size() >= MOST_PROJECTS) {
            folders.remove(folders.keySet().iterator().next());
        }
        folders.put(projectId, folder.toString());
        Path parent = folder.getParent();
        return new ExportMemory(parent == null ? "" : parent.toString(), folders, sparing, stems);
    }
}
