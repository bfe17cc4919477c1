package studio.longplay.engine.voice.engine;

import marytts.htsengine.HTSModel;
import marytts.htsengine.HTSUttModel;

/// Makes speech quicker or slower by the lengths of its models' states.
final class FramePace {
    private FramePace() {}

    /// Divides all lengths by the rate. What rounding to whole frames takes from one state is given
    /// to the next, so that the whole keeps its length.
    ///
    /// @param paces what the rate is multiplied by, for each model
    static void apply(HTSUttModel utterance, double rate, double[] paces) {
        double owed = 0;
        int frames = 0;
        int voiced = 0;
        for (int i = 0; i < utterance.getNumUttModel(); i++) {
            HTSModel model = utterance.getUttModel(i);
            int states = 0;
            int total = 0;
            while (total < model.getTotalDur()) {
                total += model.getDur(states++);
            }
            int length = 0;
            for (int state = 0; state < states; state++) {
                double wanted = model.getDur(state) / (rate * paces[i]) + owed;
                int given = Math.max(1, (int) Math.round(wanted));
                owed = wanted - given;
                model.setDur(state, given);
                length += given;
                voiced += model.getVoiced(state) ? given : 0;
            }
            model.setTotalDur(length);
            frames += length;
        }
        utterance.setTotalFrame(frames);
        utterance.setLf0Frame(voiced);
    }
}
