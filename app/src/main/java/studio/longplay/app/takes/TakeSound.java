package studio.longplay.app.takes;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.align.Alignment;
import studio.longplay.engine.voice.measure.TakeQuality;

import java.nio.file.Path;
import java.util.Optional;

/// What a take sounds like.
///
/// @param file mono at 48 kHz
/// @param gainDb what brings it to the level it has in the programme
/// @param spokenBy the voice, or that it is a recording
/// @param confidence that a recording says the line, 0 to 1; empty for a voice
/// @param fallback why it is not as ordered; empty if it is
record TakeSound(
        Path file,
        MediaTime length,
        double gainDb,
        Wave wave,
        TakeQuality quality,
        String spokenBy,
        Optional<Double> confidence,
        Optional<String> fallback) {
    /// Whether it most likely says something else.
    boolean isDoubtful() {
        return confidence.filter(sure -> sure < Alignment.DOUBTFUL).isPresent();
    }
}
