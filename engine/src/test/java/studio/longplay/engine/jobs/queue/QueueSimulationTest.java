package studio.longplay.engine.jobs.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;

/// 100,000 random steps, over 1,000 seeds.
class QueueSimulationTest {
    @Test
    void nothingThatMustHoldIsEverBroken() throws StudioFault {
        int kills = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            QueueSimulation storm = new QueueSimulation(seed);
            storm.run(100);
            kills += storm.kills();
        }
        assertThat(kills).isGreaterThan(1_000);
    }

    @Test
    @Tag("long")
    void norInLongStorms() throws StudioFault {
        for (long seed = 10_000; seed < 10_400; seed++) {
            new QueueSimulation(seed).run(2_500);
        }
    }
}
