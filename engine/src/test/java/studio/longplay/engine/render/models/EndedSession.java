package studio.longplay.engine.render.models;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionBehind;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.jobs.CancelToken;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// A model in whose run all is cancelled, or right after it.
record EndedSession(Session model, Course course) implements SessionBehind {
    @Override
    public Map<String, Tensor> run(
            Map<String, Tensor> inputs, Set<String> wanted, JobContext context) throws StudioFault {
        course.begin(context);
        Map<String, Tensor> answers = model.run(inputs, wanted, context);
        course.end();
        return answers;
    }

    /// One piece of work, whose runs are counted over all its models, and which is cancelled at one
    /// of them.
    static final class Course implements JobContext {
        private final CancelToken token = new CancelToken();
        private final int at;
        private final boolean within;
        private int begun;
        private int deaf;

        /// @param at the run it is cancelled at, from 1; 0 if never
        /// @param within whether while it runs, else when it has answered
        Course(int at, boolean within) {
            this.at = at;
            this.within = within;
        }

        /// How many runs were begun.
        int begun() {
            return begun;
        }

        /// How many of those would not have heard that they are to end.
        int deaf() {
            return deaf;
        }

        Map<String, Session> over(Map<String, Session> models) {
            Map<String, Session> ended = new HashMap<>();
            models.forEach((role, model) -> ended.put(role, new EndedSession(model, this)));
            return ended;
        }

        private void begin(JobContext given) {
            begun++;
            if (begun == at && within) {
                token.cancel();
                deaf += hears(given) ? 0 : 1;
            }
        }

        private void end() {
            if (begun == at) {
                token.cancel();
            }
        }

        /// As whoever watches the runs of the runtime asks.
        private static boolean hears(JobContext given) {
            try {
                given.checkCancelled();
                return false;
            } catch (CancellationException _) {
                return true;
            }
        }

        @Override
        public void progress(Progress progress) {}

        @Override
        public void checkCancelled() {
            token.check();
        }
    }
}
