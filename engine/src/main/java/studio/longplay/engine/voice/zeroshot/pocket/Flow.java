package studio.longplay.engine.voice.zeroshot.pocket;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.model.Answer;
import studio.longplay.engine.voice.model.Chance;

import java.util.Map;

/// Finds a latent: from noise along the flow the model answers, in equal Euler steps.
///
/// @param latent numbers of a latent
record Flow(Session session, int latent) {
    private static final double SPREAD = StrictMath.sqrt(PocketTts.TEMPERATURE);

    float[] find(Tensor condition, Chance chance, JobContext context) throws StudioFault {
        float[] x = new float[latent];
        for (int i = 0; i < latent; i++) {
            x[i] = (float) (SPREAD * chance.normal());
        }
        String name = session.outputs().keySet().iterator().next();
        float length = 1f / PocketTts.STEPS;
        for (int step = 0; step < PocketTts.STEPS; step++) {
            float from = (float) step / PocketTts.STEPS;
            Map<String, Tensor> given =
                    Map.of(
                            "c", condition,
                            "s", Tensor.of(new float[] {from}, 1, 1),
                            "t", Tensor.of(new float[] {from + length}, 1, 1),
                            "x", Tensor.of(x, 1, latent));
            float[] direction = Answer.floats(session.run(given, context), name, latent);
            for (int i = 0; i < latent; i++) {
                x[i] += direction[i] * length;
            }
        }
        return x;
    }
}
