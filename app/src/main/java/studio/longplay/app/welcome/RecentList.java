package studio.longplay.app.welcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The projects that were open, the newest first.
public record RecentList(List<RecentProject> projects) {
    /// What the section is called in the settings.
    public static final String SECTION = "recent";

    public static final RecentList EMPTY = new RecentList(List.of());

    private static final int MOST = 60;

    public RecentList {
        projects = List.copyOf(projects);
    }

    /// With a project at the front, once.
    public RecentList with(RecentProject opened) {
        List<RecentProject> changed = new ArrayList<>();
        changed.add(opened);
        without(opened.path()).projects.stream().limit(MOST - 1).forEach(changed::add);
        return new RecentList(changed);
    }

    /// Without the project of a folder; the folder itself stays.
    public RecentList without(Path folder) {
        String name = folder.toAbsolutePath().normalize().toString();
        return new RecentList(
                projects.stream().filter(project -> !project.folder().equals(name)).toList());
    }
}
