package studio.longplay.engine.store;

import java.nio.file.Path;

/// A finished file, found by what it was made from.
///
/// @param key digest of its recipe
/// @param file where it is; never written to
/// @param bytes its length
/// @param sha256 digest of its content, lower-case hex
public record Artifact(Digest key, Path file, long bytes, String sha256) {}
