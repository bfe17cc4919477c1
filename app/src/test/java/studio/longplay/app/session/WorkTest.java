package studio.longplay.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.jobs.Job;

import java.util.ArrayList;
import java.util.List;

class WorkTest {
    @Test
    void whatIsBegunAfterClosingIsCancelledAndNotABug() {
        List<String> heard = new ArrayList<>();
        Work work = new Work(Runnable::run, bug -> heard.add("bug"));
        work.close();
        work.start(
                Job.of("Late", _ -> "late"),
                new Work.Outcome<>(
                        heard::add, fault -> heard.add("fault"), () -> heard.add("cancelled")));
        assertThat(heard).containsExactly("cancelled");
        assertThat(work.running()).isEmpty();
    }
}
