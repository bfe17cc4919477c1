package studio.longplay.engine.voice.align;

import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.WordTime;

import java.util.ArrayList;
import java.util.List;

/// What is looked for in a recording, step by step: frames of the text as a voice speaks it, and
/// rests, which may last as long as they like or not be there, between all words.
final class Model {
    private static final int REST = -1;

    private final Take take;
    private final List<Step> steps = new ArrayList<>();

    /// @param values what is to be heard; empty for a rest
    /// @param phone index into the take's phones, -1 for a rest
    /// @param word index into the take's words, -1 for none
    /// @param written whether the voice rests here as well
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record Step(float[] values, int phone, int word, boolean written) {
        boolean isRest() {
            return phone == REST;
        }
    }

    /// @param pace frames of the model for each frame of the take
    Model(Take take, SpeechFrames frames, double pace) {
        this.take = take;
        rest(true);
        int last = -1;
        for (int i = 0; i < take.phones().size(); i++) {
            PhoneTime phone = take.phones().get(i);
            if (phone.phone().equals("_")) {
                rest(true);
            } else {
                int word = wordAt((phone.startSample() + phone.endSample()) / 2);
                if (word != last && last >= 0) {
                    rest(false);
                }
                last = word;
                frames(frames, i, word, pace);
            }
        }
        rest(true);
    }

    private void rest(boolean written) {
        if (!steps.isEmpty() && steps.getLast().isRest()) {
            if (written) {
                steps.set(steps.size() - 1, new Step(new float[0], REST, -1, true));
            }
            return;
        }
        steps.add(new Step(new float[0], REST, -1, written));
    }

    private void frames(SpeechFrames frames, int phone, int word, double pace) {
        PhoneTime time = take.phones().get(phone);
        double length = (double) (time.endSample() - time.startSample()) / SpeechFrames.HOP;
        int count = (int) Math.max(1, Math.round(length * pace));
        for (int i = 0; i < count; i++) {
            double at = (double) time.startSample() / SpeechFrames.HOP + (i + 0.5) * length / count;
            int frame = Math.clamp((int) at, 0, frames.count() - 1);
            steps.add(new Step(frames.values(frame), phone, word, false));
        }
    }

    private int wordAt(long sample) {
        List<WordTime> words = take.words();
        for (int i = 0; i < words.size(); i++) {
            if (sample >= words.get(i).startSample() && sample < words.get(i).endSample()) {
                return i;
            }
        }
        return -1;
    }

    int size() {
        return steps.size();
    }

    Step step(int index) {
        return steps.get(index);
    }

    Take take() {
        return take;
    }

    /// Frames in which the take speaks.
    static double spokenFrames(Take take) {
        long samples = 0;
        for (PhoneTime phone : take.phones()) {
            samples += phone.phone().equals("_") ? 0 : phone.endSample() - phone.startSample();
        }
        return Math.max(1.0, (double) samples / SpeechFrames.HOP);
    }
}
