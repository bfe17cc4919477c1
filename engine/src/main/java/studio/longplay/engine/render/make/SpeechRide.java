package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.ClipShape;
import studio.longplay.engine.mix.Ducking;
import studio.longplay.engine.mix.LevelKey;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.SpeechWindow;
import studio.longplay.engine.timeline.Ease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lifts an effect by just what the ducking of its bus takes, so that it stays as loud over speech
/// as between it: a curve that starts and ends slowly is within 0.03 dB of the ducker's for each 3
/// dB of its depth.
final class OverSpeech {
    /// Begins the names of the rows of effects that stand over speech.
    static final String ROW = "effects over speech ";

    private OverSpeech() {}

    /// The clip with a volume that undoes the ducking; one whose volume the user moves is left.
    static MixClip lifted(MixClip clip, List<SpeechWindow> speech, Ducking ducking) {
        List<LevelKey> keys = keys(speech, ducking);
        if (keys.isEmpty() || !clip.shape().volume().isEmpty()) {
            return clip;
        }
        ClipShape shape =
                new ClipShape(
                        clip.shape().ramps(),
                        keys.stream().map(key -> key.shiftedBy(-clip.at())).toList(),
                        clip.shape().pan(),
                        clip.shape().goesOn());
        return new MixClip(
                clip.stem(),
                clip.wav(),
                clip.sourceStart(),
                clip.at(),
                clip.length(),
                clip.gainDb(),
                clip.pan(),
                clip.fadeInSamples(),
                clip.fadeOutSamples(),
                shape,
                clip.source());
    }

    /// In samples of the scene.
    private static List<LevelKey> keys(List<SpeechWindow> speech, Ducking ducking) {
        double depth = ducking.effectsDepthDb();
        List<LevelKey> keys = new ArrayList<>();
        if (depth == 0) {
            return keys;
        }
        for (SpeechWindow window : held(speech, ducking)) {
            long down = window.start() - ducking.attackSamples();
            if (!keys.isEmpty() && down <= keys.getLast().at()) {
                keys.removeLast();
            } else {
                keys.add(new LevelKey(down, 0, Ease.IN_OUT));
            }
            keys.add(new LevelKey(window.start(), depth, Ease.LINEAR));
            keys.add(new LevelKey(window.end(), depth, Ease.IN_OUT));
            keys.add(new LevelKey(window.end() + ducking.releaseSamples(), 0, Ease.LINEAR));
        }
        return keys;
    }

    /// The windows in order, joined where the ducker holds through the pause.
    private static List<SpeechWindow> held(List<SpeechWindow> speech, Ducking ducking) {
        List<SpeechWindow> held = new ArrayList<>();
        for (SpeechWindow next :
                speech.stream().sorted(Comparator.comparingLong(SpeechWindow::start)).toList()) {
            if (next.end() == next.start()) {
                continue;
            }
            SpeechWindow last = held.isEmpty() ? null : held.getLast();
            if (last != null && next.start() - last.end() < Math.max(1, ducking.bridgeSamples())) {
                held.set(
                        held.size() - 1,
                        new SpeechWindow(last.start(), Math.max(last.end(), next.end())));
            } else {
                held.add(next);
            }
        }
        return held;
    }
}
