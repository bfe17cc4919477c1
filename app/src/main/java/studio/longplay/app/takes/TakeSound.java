package studio.longplay.app.takes;

import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.voice.measure.TakeQuality;

import java.nio.file.Path;
import java.util.Optional;

/// What a take sounds like.
///
/// @param file mono at 48 kHz
/// @param gainDb what brings it to the level it has in the programme
/// @param spokenBy the voice, or that it is a recording
/// @param fallback why it is not as ordered; empty if it is
record TakeSound(
        Path file,
        MediaTime length,
        double gainDb,
        Wave wave,
        TakeQuality quality,
        String spokenBy,
        Optional<String> fallback) {}
