package studio.longplay.app.welcome;

import java.nio.file.Path;
import java.util.Optional;

/// A recent project as its card shows it.
///
/// @param picture its kept frame
/// @param there whether its folder is still a project
/// @param where its folder, the user's own folder written as `~`
/// @param when in words, for example "yesterday"
/// @param length in words; empty if it is not known
public record ProjectCard(
        RecentProject project,
        Optional<Path> picture,
        boolean there,
        String where,
        String when,
        String length) {}
