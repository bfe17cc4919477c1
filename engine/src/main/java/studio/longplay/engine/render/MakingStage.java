package studio.longplay.engine.render;

import studio.longplay.engine.jobs.Progress;

import java.util.Arrays;
import java.util.Optional;

/// What is being done while a film is made, and what its progress counts, in the order it happens.
public enum MakingStage {
    /// Reads, casts and tries the pictures; counts nothing.
    PREPARE("prepare"),
    /// Counts lines.
    SPEAK("speak"),
    /// Makes the effects that cues ask for; counts cues.
    EFFECTS("effects"),
    /// Counts scenes.
    MIX("mix"),
    /// Decides the programme's gain: counts scenes, and begins again for each gain tried.
    MEASURE("measure loudness", "set loudness"),
    /// Masters and encodes the sound; counts scenes.
    MASTER("master", "sound"),
    /// Draws and encodes the segments; counts frames.
    DRAW("render"),
    /// Writes stems and mix, and measures the mix: counts scenes, then samples.
    STEMS("stems", "loudness"),
    /// Joins segments and sound to the film; counts frames.
    JOIN("film"),
    /// Reads the film back; counts frames.
    CHECK("verify");

    private final String[] steps;

    MakingStage(String... steps) {
        this.steps = steps;
    }

    /// The stage that progress is of; empty if it is of other work than making a film.
    public static Optional<MakingStage> of(Progress progress) {
        return Arrays.stream(values())
                .filter(stage -> Arrays.asList(stage.steps).contains(progress.step()))
                .findFirst();
    }
}
