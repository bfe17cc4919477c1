package studio.longplay.engine.voice.zeroshot.pocket;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TensorSpec;
import studio.longplay.engine.voice.model.Answer;

import java.util.Iterator;
import java.util.Map;

/// What the language model says of the next frame.
///
/// @param condition what the flow model goes by, in whatever shape it came
/// @param endLogit how sure it is to be at the end
record MainStep(Tensor condition, float endLogit) {
    private static final String CONDITION = "conditioning";
    private static final String END = "eos_logit";

    /// By the outputs' usual names; where an export calls them otherwise, the first two.
    static MainStep of(Map<String, Tensor> answer, Map<String, TensorSpec> outputs)
            throws StudioFault {
        Iterator<String> names = outputs.keySet().iterator();
        String first = names.next();
        String condition = outputs.containsKey(CONDITION) ? CONDITION : first;
        String end = outputs.containsKey(END) ? END : names.next();
        Answer.floats(answer, condition);
        return new MainStep(Answer.tensor(answer, condition), Answer.floats(answer, end, 1)[0]);
    }
}
