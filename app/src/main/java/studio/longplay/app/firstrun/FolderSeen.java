package studio.longplay.app.firstrun;

import java.nio.file.Path;
import java.util.OptionalLong;

/// A folder that projects may go to.
///
/// @param folder need not exist yet
/// @param freeBytes of the disk it is or would be on; empty if that does not say
/// @param writable whether something can be written there
public record FolderSeen(Path folder, OptionalLong freeBytes, boolean writable) {}
