package studio.longplay.engine.voice.pack;

import studio.longplay.engine.store.Digest;

/// A file of a pack, as the manifest knows it.
///
/// @param name with `/`, from the pack's top
public record PackEntry(String name, long bytes, Digest sha256) {}
