package studio.longplay.engine.render.resume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.media.EncoderWish;
import studio.longplay.engine.media.VideoCodec;
import studio.longplay.engine.render.deliver.DeliveryLock;
import studio.longplay.engine.render.make.EncoderRelay;
import studio.longplay.engine.time.FrameRate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

class ExportLedgerTest {
    @TempDir private Path folder = Path.of("");

    private ExportLedger ledger(int second) {
        Instant at = Instant.parse("2026-11-21T20:00:00Z").plusSeconds(second);
        return new ExportLedger(folder.resolve("exports"), Clock.fixed(at, ZoneOffset.UTC));
    }

    private Path film(String name) {
        return folder.resolve(name);
    }

    @Test
    void whatWasBegunAndNotDeliveredIsUnfinished() throws StudioFault {
        ledger(1).begin(film("one"), "One", List.of("make", "one.txt"));
        ledger(2).begin(film("two"), "Two", List.of("make", "two.txt"));
        ledger(3).begin(film("three"), "Three", List.of());
        ledger(4).end(film("two"));
        assertThat(ledger(5).unfinished())
                .extracting(ExportLedger.Entry::title)
                .containsExactly("Three", "One");
        assertThat(ledger(5).of(film("two")))
                .contains(
                        new ExportLedger.Entry(
                                film("two").toString(),
                                "Two",
                                List.of("make", "two.txt"),
                                "2026-11-21T20:00:02Z",
                                "2026-11-21T20:00:04Z"));
    }

    @Test
    void encodersThatTookOverAreKnownUntilTheFilmIsDelivered() throws StudioFault {
        EncoderWish wish = EncoderWish.best(VideoCodec.H264, 160, 90, FrameRate.FPS_30);
        ExportLedger.Encoders encoders =
                new ExportLedger.Encoders(
                        wish,
                        new EncoderChoice("h264_nvenc", "it works.", List.of(), "FFmpeg"),
                        List.of(new EncoderRelay.Change("h264_nvenc", "libx264", "It is gone.")));
        ledger(1).begin(film("one"), "One", List.of());
        ledger(2).encoders(film("one"), encoders);
        ledger(3).cancel(film("one"));
        ledger(4).begin(film("one"), "One", List.of());
        assertThat(ledger(5).of(film("one")).orElseThrow().encoders()).isEqualTo(encoders);
        ledger(6).end(film("one"));
        ledger(7).begin(film("one"), "One", List.of());
        assertThat(ledger(8).of(film("one")).orElseThrow().encoders()).isNull();
    }

    @Test
    void whatSomebodyWorksOnIsNotUnfinished() throws StudioFault {
        ledger(1).begin(film("one"), "One", List.of("make"));
        try (DeliveryLock _ = DeliveryLock.take(film("one"))) {
            assertThat(ledger(2).unfinished()).isEmpty();
            assertThat(DeliveryLock.owner(film("one")))
                    .get()
                    .asString()
                    .startsWith("process " + ProcessHandle.current().pid());
        }
        assertThat(ledger(2).unfinished()).hasSize(1);
    }

    @Test
    void aNumberThatAnotherProcessHasNowIsNoOwner() throws StudioFault, IOException {
        Path film = Files.createDirectory(film("one"));
        long ours = ProcessHandle.current().pid();
        Files.writeString(film.resolve(".longplay.owner"), ours + " 12345");
        assertThat(DeliveryLock.owner(film)).isEmpty();
    }

    @Test
    void aDamagedEntryIsPassedOver() throws StudioFault, IOException {
        ledger(1).begin(film("one"), "One", List.of("make"));
        try (Stream<Path> files = Files.list(folder.resolve("exports"))) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"folder\":");
        }
        assertThat(ledger(2).all()).isEmpty();
        ledger(3).begin(film("one"), "One", List.of("make"));
        assertThat(ledger(4).all()).hasSize(1);
        ledger(5).forget(film("one"));
        assertThat(ledger(6).all()).isEmpty();
    }
}
