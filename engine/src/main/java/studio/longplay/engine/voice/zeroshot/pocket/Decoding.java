package studio.longplay.engine.voice.zeroshot.pocket;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.model.Answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Turns latents into sound as they come, some at once; the decoder remembers those before. Used
/// for one reading.
final class Decoding {
    private final Session session;
    private final States states;
    private final int latent;
    private final List<float[]> pieces = new ArrayList<>();

    Decoding(Session session, Beginnings beginnings, int latent) {
        this.session = session;
        this.states = States.before(session, beginnings);
        this.latent = latent;
    }

    /// @param frames latents, in order; may be none
    /// @throws StudioFault.Model `model.answer` if they do not become a frame each
    void decode(List<float[]> frames, JobContext context) throws StudioFault {
        if (frames.isEmpty()) {
            return;
        }
        context.checkCancelled();
        float[] all = new float[frames.size() * latent];
        for (int i = 0; i < frames.size(); i++) {
            System.arraycopy(frames.get(i), 0, all, i * latent, latent);
        }
        Map<String, Tensor> given = Map.of("latent", Tensor.of(all, 1, frames.size(), latent));
        Map<String, Tensor> answer = session.run(states.with(given), context);
        String name = session.outputs().keySet().iterator().next();
        float[] piece = Answer.floats(answer, name, frames.size() * PocketTts.FRAME);
        states.take(answer);
        pieces.add(piece);
    }

    /// At the models' rate.
    float[] samples() {
        return joined(pieces);
    }

    /// One after the other.
    static float[] joined(List<float[]> pieces) {
        int length = 0;
        for (float[] piece : pieces) {
            length += piece.length;
        }
        float[] all = new float[length];
        int at = 0;
        for (float[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }
}
