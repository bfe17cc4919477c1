package studio.longplay.engine.render;

import studio.longplay.engine.jobs.Progress;

import java.util.Optional;

/// What is being done while a film is made, and what its progress counts, in the order it happens.
public enum MakingStage {
    /// Reads, casts and tries the pictures; counts nothing.
    PREPARE,
    /// Counts lines.
    SPEAK,
    /// Makes the effects that cues ask for; counts cues.
    EFFECTS,
    /// Composes and plays the music; counts scenes.
    MUSIC,
    /// Counts scenes.
    MIX,
    /// Decides the programme's gain: counts scenes, and begins again for each gain tried.
    MEASURE,
    /// Masters and encodes the sound; counts scenes.
    MASTER,
    /// Draws and encodes the segments; counts frames.
    DRAW,
    /// Writes stems and mix, and measures the mix: counts scenes, then samples.
    STEMS,
    /// Joins segments and sound to the film; counts frames.
    JOIN,
    /// Reads the film back; counts frames.
    CHECK;

    /// The stage that progress is of; empty if it is of other work than making a film.
    public static Optional<MakingStage> of(Progress progress) {
        return switch (progress.step()) {
            case "prepare" -> Optional.of(PREPARE);
            case "speak" -> Optional.of(SPEAK);
            case "effects" -> Optional.of(EFFECTS);
            case "music" -> Optional.of(MUSIC);
            case "mix" -> Optional.of(MIX);
            case "measure loudness", "set loudness" -> Optional.of(MEASURE);
            case "master", "sound" -> Optional.of(MASTER);
            case "render" -> Optional.of(DRAW);
            case "stems", "loudness" -> Optional.of(STEMS);
            case "film" -> Optional.of(JOIN);
            case "verify" -> Optional.of(CHECK);
            default -> Optional.empty();
        };
    }
}
