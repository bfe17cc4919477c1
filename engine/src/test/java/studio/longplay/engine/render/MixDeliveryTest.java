package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.store.Home;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;

class MixDeliveryTest {
    private static final String PLAY = "INT. ROOM\n\nMARY\nHello there.\n";

    @TempDir private Path folder = Path.of("");

    private ExportOrder order() throws StudioFault {
        return new ExportOrder(
                new ScriptParser().parse(PLAY, "play.fountain"),
                folder,
                Map.of(),
                OptionalDouble.empty(),
                List.of(),
                DeliverySettings.usual(ExportPreset.HD),
                folder.resolve("sound"));
    }

    /// Who spoke may have filled the disk: it is asked again before anything is mixed.
    @Test
    void aDiskThatIsFullOnceAllIsSpokenStopsTheMixAndKeepsTheTakes() throws StudioFault {
        AtomicInteger asked = new AtomicInteger();
        Planning.FreeSpace filling = _ -> asked.getAndIncrement() == 0 ? Long.MAX_VALUE : 1000;
        Tally tally = new Tally();
        try (Speech speech = new Speech();
                ArtifactStore store = ArtifactStore.open(folder.resolve("artifacts"))) {
            Workbench bench = new Workbench(store, tally);
            MixDelivery delivery = new MixDelivery(bench, speech, new Home(folder), filling);
            assertThatThrownBy(() -> delivery.run(order(), JobContext.quiet()))
                    .isInstanceOfSatisfying(
                            StudioFault.Resource.class,
                            fault -> assertThat(fault.code()).isEqualTo("disk.full"));
        }
        assertThat(asked).hasValue(2);
        assertThat(tally.madeBy(Speaking.MAKER)).isEqualTo(1);
        assertThat(Tally.JOINED).as("mixed").allMatch(maker -> tally.madeBy(maker) == 0);
        assertThat(folder.resolve("sound")).as("nothing is left behind").doesNotExist();
    }
}
