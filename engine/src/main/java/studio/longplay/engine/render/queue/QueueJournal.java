package studio.longplay.engine.render.queue;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.queue.JobFault;
import studio.longplay.engine.jobs.queue.JobState;
import studio.longplay.engine.jobs.queue.QueuedJob;
import studio.longplay.engine.store.events.EventLog;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Writes what becomes of jobs into the logs. A log that cannot be written stops no work.
final class QueueJournal {
    private final EventLog log;

    QueueJournal(EventLog log) {
        this.log = log;
    }

    void begun(QueuedJob job) {
        note("job.begun", facts(job));
    }

    void ended(QueuedJob attempt, QueuedJob after) {
        Map<String, Object> facts = facts(attempt);
        facts.put("state", after.state().name().toLowerCase(Locale.ROOT));
        facts.put("tookMillis", Math.max(0, after.endedMillis() - attempt.begunMillis()));
        note("job.ended", facts);
        @Nullable JobFault fault = after.fault();
        if (fault != null && after.state() != JobState.DONE) {
            Map<String, Object> why = facts(attempt);
            why.put("sentence", fault.sentence());
            why.put("final", after.state() == JobState.FAILED);
            error(fault.code(), why);
        }
    }

    void trouble(StudioFault fault) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("sentence", fault.sentence());
        error(fault.code(), facts);
    }

    private static Map<String, Object> facts(QueuedJob job) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("job", job.id());
        facts.put("kind", job.order().kind());
        facts.put("lane", job.order().lane().name().toLowerCase(Locale.ROOT));
        facts.put("attempt", job.attempt());
        facts.put("token", job.token());
        return facts;
    }

    private void note(String event, Map<String, Object> facts) {
        try {
            log.note(event, facts);
        } catch (StudioFault unwritable) {
            assert !unwritable.code().isEmpty();
        }
    }

    private void error(String code, Map<String, Object> facts) {
        try {
            log.error(code, facts);
        } catch (StudioFault unwritable) {
            assert !unwritable.code().isEmpty();
        }
    }
}
