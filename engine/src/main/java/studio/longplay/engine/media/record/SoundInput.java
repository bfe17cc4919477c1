package studio.longplay.engine.media.record;

/// Something sound can be recorded from.
///
/// @param id what it is remembered by; the same at the next start as long as the device has its
///   name
/// @param name as the system calls it, for people
public record SoundInput(String id, String name) {}
