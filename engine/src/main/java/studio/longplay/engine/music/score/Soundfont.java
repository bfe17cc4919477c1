package studio.longplay.engine.music.score;

/// Instruments of a file that play in place of ours.
///
/// @param file as the cue names it
/// @param program the instrument of its first bank, 0 to 127; -1 takes what General MIDI would
public record Soundfont(String file, int program) {}
