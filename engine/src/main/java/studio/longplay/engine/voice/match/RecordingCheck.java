package studio.longplay.engine.voice.match;

import studio.longplay.engine.voice.measure.RecordingState;
import studio.longplay.engine.voice.measure.SpeechAnalysis;

import java.util.Locale;

/// Looks whether a recording is fit for a match: the worst that is wrong with it decides.
public final class RecordingCheck {
    private static final double LEAST_SPEECH_SECONDS = 2;
    private static final double ENOUGH_SPEECH_SECONDS = 5;
    private static final double LEAST_RATIO_DB = 5;
    private static final double GOOD_RATIO_DB = 19;
    private static final double MOST_CLIPPED = 0.01;
    private static final double GOOD_CLIPPED = 0.0003;
    private static final double MOST_ROOM_SECONDS = 1.2;
    private static final double GOOD_ROOM_SECONDS = 0.65;
    private static final double LEAST_LUFS = -50;
    private static final double GOOD_LUFS = -38;

    private RecordingCheck() {}

    /// Judges one recording.
    public static RecordingVerdict of(Recording recording) {
        return of(recording.name(), RecordingState.of(SpeechAnalysis.of(recording.samples())));
    }

    /// Judges a recording by its figures.
    public static RecordingVerdict of(String name, RecordingState state) {
        String refusal = refusal(state);
        if (!refusal.isEmpty()) {
            return new RecordingVerdict(name, Verdict.REFUSED, refusal, state);
        }
        String wish = wish(state);
        return wish.isEmpty()
                ? new RecordingVerdict(name, Verdict.GOOD, "Nothing is wrong with it.", state)
                : new RecordingVerdict(name, Verdict.USABLE, wish, state);
    }

    private static String refusal(RecordingState state) {
        if (state.loudnessLufs() < LEAST_LUFS) {
            return "Almost nothing is heard: check the microphone and its level.";
        }
        if (state.clippedShare() > MOST_CLIPPED) {
            return said(
                    "%.1f %% of it is clipped: turn the input down until the loudest word stays"
                            + " under full level.",
                    100 * state.clippedShare());
        }
        if (state.signalToNoiseDb() < LEAST_RATIO_DB) {
            return said(
                    "Speech is only %.0f dB above the noise: record in a quiet room, close to the"
                            + " microphone.",
                    state.signalToNoiseDb());
        }
        if (state.reverberationSeconds() > MOST_ROOM_SECONDS) {
            return said(
                    "The room rings for %.1f s: record in a room with curtains and carpets, close"
                            + " to the microphone.",
                    state.reverberationSeconds());
        }
        if (state.hasMusic()) {
            return "There is music under the speech: record the voice alone.";
        }
        if (state.hasSeveralSpeakers()) {
            return "More than one person speaks: cut it so that only the wanted one is heard.";
        }
        if (state.speechSeconds() < LEAST_SPEECH_SECONDS) {
            return said(
                    "It has only %.1f s of speech: read aloud for at least ten seconds.",
                    state.speechSeconds());
        }
        return "";
    }

    private static String wish(RecordingState state) {
        if (state.clippedShare() > GOOD_CLIPPED) {
            return "A few loud sounds are clipped: turn the input down a little.";
        }
        if (state.signalToNoiseDb() < GOOD_RATIO_DB) {
            return said(
                    "Speech is %.0f dB above the noise: a quieter room would give a better match.",
                    state.signalToNoiseDb());
        }
        if (state.reverberationSeconds() > GOOD_ROOM_SECONDS) {
            return said(
                    "The room rings for %.1f s: go closer to the microphone.",
                    state.reverberationSeconds());
        }
        if (state.loudnessLufs() < GOOD_LUFS) {
            return said("It is quiet, %.0f LUFS: turn the input up.", state.loudnessLufs());
        }
        if (state.speechSeconds() < ENOUGH_SPEECH_SECONDS) {
            return said(
                    "It has only %.1f s of speech: ten or more give a better match.",
                    state.speechSeconds());
        }
        return "";
    }

    private static String said(String sentence, double figure) {
        return String.format(Locale.ROOT, sentence, figure);
    }
}
