package studio.longplay.engine.store.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;

class EventLogTest {
    @TempDir private Path folder;

    private EventLog log(long mostBytes) {
        return new EventLog(folder, () -> Instant.ofEpochSecond(1_790_000_000L), mostBytes);
    }

    @Test
    void whatHappenedIsReadBackTheLatestFirst() throws StudioFault, IOException {
        EventLog log = log(1_000_000);
        log.note("job.begun", Map.of("job", 1));
        log.note("job.ended", Map.of("job", 1, "state", "done"));
        Files.writeString(log.file(EventLog.Kind.EVENTS), "{\"cut", StandardOpenOption.APPEND);
        assertThat(log.latest(EventLog.Kind.EVENTS, 5))
                .extracting(line -> line.get("event"))
                .containsExactly("job.ended", "job.begun");
        assertThat(log.latest(EventLog.Kind.ERRORS, 5)).isEmpty();
    }

    @Test
    void aFullFileIsSetAsideAndTheOldestGoes() throws StudioFault {
        EventLog log = log(200);
        for (int i = 0; i < 40; i++) {
            log.error("disk.full", Map.of("number", i));
        }
        assertThat(folder.toFile().list()).hasSize(5).contains("errors.jsonl", "errors.4.jsonl");
        assertThat(log.latest(EventLog.Kind.ERRORS, 1).getFirst()).containsEntry("number", "39");
    }
}
