package studio.longplay.engine.voice.match;

/// Somebody's speech, recorded.
///
/// @param name what the user knows it by, mostly the file's name
/// @param samples mono, 48 kHz; not changed by anybody
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
public record Recording(String name, float[] samples) {}
