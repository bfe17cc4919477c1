package studio.longplay.engine.hardware;

import java.nio.file.Path;
import java.util.OptionalLong;

/// The room on the disk a folder is or would be on.
///
/// @param folder as it was asked about
/// @param freeBytes what may still be written; empty if the disk does not say, for one because it
///   was taken away
/// @param totalBytes the disk's size
public record SpaceReading(Path folder, OptionalLong freeBytes, OptionalLong totalBytes) {}
