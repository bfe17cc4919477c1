package studio.longplay.app.wizard;

import javafx.scene.canvas.GraphicsContext;

import studio.longplay.app.controls.Drawing;
import studio.longplay.app.controls.Role;
import studio.longplay.engine.voice.clean.SpeechSpan;
import studio.longplay.engine.voice.clone.CheckedRecording;
import studio.longplay.engine.voice.match.Verdict;

import java.util.List;
import java.util.Optional;

/// A recording's waveform: what is used in the accent, the rest faint. Heights are square roots, so
/// that soft speech is seen too.
final class SampleWave extends Drawing {
    private static final double BAR = 2;
    private static final double STEP = 3;

    private Optional<CheckedRecording> recording = Optional.empty();

    SampleWave() {
        getStyleClass().add("wizard-wave");
    }

    void show(Optional<CheckedRecording> now) {
        recording = now;
        redraw();
    }

    @Override
    protected void draw(GraphicsContext graphics, double width, double height) {
        double middle = Math.floor(height / 2);
        if (recording.isEmpty()) {
            graphics.setFill(palette().color(Role.LINE_STRONG));
            graphics.fillRect(0, middle, width, 1);
            return;
        }
        CheckedRecording seen = recording.get();
        List<Float> peaks = seen.peaks();
        for (double x = 0; x + BAR <= width; x += STEP) {
            int from = (int) (x / width * peaks.size());
            int to = Math.max(from + 1, (int) ((x + STEP) / width * peaks.size()));
            float peak = 0;
            for (int i = from; i < Math.min(to, peaks.size()); i++) {
                peak = Math.max(peak, peaks.get(i));
            }
            double half = Math.max(1, Math.round(StrictMath.sqrt(peak) * (middle - 1)));
            long sample = (long) ((x + BAR / 2) / width * seen.samples());
            graphics.setFill(
                    palette().color(isUsed(seen, sample) ? Role.ACCENT : Role.LINE_STRONG));
            graphics.fillRect(x, middle - half, BAR, 2 * half);
        }
    }

    private static boolean isUsed(CheckedRecording seen, long sample) {
        if (seen.verdict().verdict() == Verdict.REFUSED) {
            return false;
        }
        for (SpeechSpan span : seen.speech()) {
            if (sample >= span.startSample() && sample < span.endSample()) {
                return true;
            }
        }
        return false;
    }
}
