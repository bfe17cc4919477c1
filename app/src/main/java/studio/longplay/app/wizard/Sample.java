package studio.longplay.app.wizard;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.clone.CheckedRecording;
import studio.longplay.engine.voice.match.RecordingVerdict;
import studio.longplay.engine.voice.match.Verdict;

import java.nio.file.Path;

/// A recording in the wizard's list.
record Sample(Path file, State state) {
    /// How far it is looked at.
    sealed interface State {
        record Checking() implements State {}

        record Checked(CheckedRecording found) implements State {}

        record Failed(StudioFault fault) implements State {}
    }

    static Sample unchecked(Path file) {
        return new Sample(file, new State.Checking());
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    boolean isChecking() {
        return state instanceof State.Checking;
    }

    boolean isUsable() {
        return state instanceof State.Checked checked
                && checked.found().verdict().verdict() != Verdict.REFUSED;
    }

    /// Seconds of speech that can be used.
    double seconds() {
        return isUsable() && state instanceof State.Checked checked
                ? checked.found().speechSeconds()
                : 0;
    }

    /// With what the match found when it heard all together.
    Sample judged(RecordingVerdict verdict) {
        return state instanceof State.Checked(CheckedRecording found)
                ? new Sample(
                        file,
                        new State.Checked(
                                new CheckedRecording(
                                        found.file(),
                                        verdict,
                                        found.peaks(),
                                        found.speech(),
                                        found.samples(),
                                        found.shortened())))
                : this;
    }
}
