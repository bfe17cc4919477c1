package studio.longplay.engine.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.picture.SegmentPainter;
import studio.longplay.engine.render.deliver.Manifest;
import studio.longplay.engine.render.deliver.ManifestFile;
import studio.longplay.engine.render.deliver.Manifests;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.Preflight;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.ScriptParser;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.provider.Providers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

class PlanningTest {
    private static final String PLAY =
            "INT. ROOM\n\n" + "MARY\nHello there my friend Paul.\n\nPAUL\nGood day.\n\n".repeat(10);

    @TempDir private Path folder = Path.of("");

    private ExportOrder order(ExportPreset preset) throws StudioFault {
        return order(DeliverySettings.usual(preset));
    }

    private ExportOrder order(DeliverySettings settings) throws StudioFault {
        return new ExportOrder(
                new ScriptParser().parse(PLAY, "play.fountain"),
                folder,
                Map.of(),
                OptionalDouble.empty(),
                List.of(),
                settings,
                folder.resolve("film"));
    }

    /// What a disk has room for, with a store in which the first lines are spoken.
    private final class Desk implements AutoCloseable {
        private final ArtifactStore store = ArtifactStore.open(folder.resolve("artifacts"));
        private final Speech speech = new Speech(Providers.of(folder));

        Desk() throws StudioFault {}

        Planning with(long freeBytes) {
            return new Planning(store, speech, new Speeds(Map.of()), _ -> freeBytes);
        }

        void speak(ExportOrder order, int lines) throws StudioFault {
            Workbench bench = new Workbench(store, new Tally());
            Speaking speaking = new Speaking(bench, speech, order.settings().lexicon());
            CastList cast = CastList.of(order, speech.registry());
            for (Scene scene : order.script().scenes()) {
                for (Speaking.Order line :
                        speaking.orders(scene, cast.voiced()).subList(0, lines)) {
                    bench.make(
                            speaking.recipe(line), "wav", part -> Files.write(part, new byte[9]));
                }
            }
        }

        @Override
        public void close() throws StudioFault {
            store.close();
            speech.close();
        }
    }

    @Test
    void aFullDiskIsRefusedBeforeAnythingIsMade() throws Exception {
        try (Desk desk = new Desk()) {
            for (ExportPreset preset :
                    List.of(ExportPreset.HD, ExportPreset.find("podcast").orElseThrow())) {
                ExportOrder order = order(preset);
                assertThatThrownBy(() -> desk.with(1_000_000).require(order))
                        .isInstanceOfSatisfying(
                                StudioFault.Resource.class,
                                fault -> assertThat(fault.code()).isEqualTo("disk.full"));
                assertThatCode(() -> desk.with(1_000_000_000).require(order))
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void whatIsFinishedNeedsNoMoreRoom() throws Exception {
        try (Desk desk = new Desk()) {
            ExportOrder order = order(ExportPreset.HD);
            Forecast.Disk disk = desk.with(0).of(order).disk();
            long enoughForTheRest = (long) (1.5 * (disk.folderBytes() + disk.storeBytes() * 0.2));
            assertThatThrownBy(() -> desk.with(enoughForTheRest).require(order))
                    .isInstanceOf(StudioFault.Resource.class);
            desk.speak(order, 18);
            assertThatCode(() -> desk.with(enoughForTheRest).require(order))
                    .doesNotThrowAnyException();
            Preflight found =
                    Objects.requireNonNull(desk.with(enoughForTheRest).of(order).preflight());
            assertThat(found.objections())
                    .filteredOn(objection -> objection.code().equals("disk.full"))
                    .as("perhaps it was never drawn")
                    .singleElement()
                    .matches(objection -> objection.grade() == Objection.Grade.WARNING);
            assertThatThrownBy(() -> desk.with(enoughForTheRest / 2).require(order))
                    .isInstanceOf(StudioFault.Resource.class);
        }
    }

    /// An earlier film stays until the new one is whole. Lines that are all spoken do not say that
    /// this one was ever drawn.
    @Test
    void anEarlierFilmIsNoRoomForOneThatIsPerhapsNotDrawn() throws Exception {
        try (Desk desk = new Desk()) {
            ExportOrder film = order(ExportPreset.HD);
            Manifest huge =
                    Manifests.withFilm(Manifests.of(Manifests.run(5000, 1, 0)), Long.MAX_VALUE);
            desk.speak(film, 20);
            long alone = needed(desk, film);
            ManifestFile.write(Files.createDirectory(folder.resolve("film")), huge);
            assertThat(needed(desk, film)).isEqualTo(alone).isPositive();
            assertThat(needed(desk, order(ExportPreset.find("podcast").orElseThrow()))).isZero();
        }
    }

    private static long needed(Desk desk, ExportOrder order) throws StudioFault {
        Forecast forecast = desk.with(1_000_000_000).of(order);
        return Objects.requireNonNull(forecast.preflight()).room().folderBytes();
    }

    @Test
    void aPartIsReckonedAsAPart() throws Exception {
        try (Desk desk = new Desk()) {
            ExportOrder whole = order(ExportPreset.HD);
            TimeRange start = TimeRange.between(MediaTime.ZERO, MediaTime.ofSeconds(10));
            DeliverySettings settings = whole.settings().withRange(Optional.of(start));
            Forecast part = desk.with(1_000_000_000).of(order(settings));
            assertThat(part.durationMillis()).isEqualTo(10_000);
            assertThat(part.lines()).isBetween(3, 10);
            assertThat(part.diskBytes())
                    .isLessThan(desk.with(1_000_000_000).of(whole).diskBytes() / 2);
        }
    }

    @Test
    void soundAloneThatTheDiskCannotTakeIsRefusedBeforeAnythingIsMade() throws Exception {
        try (Desk desk = new Desk()) {
            ExportOrder order = order(ExportPreset.HD);
            Forecast.Disk disk = desk.with(0).of(order).disk();
            assertThatThrownBy(() -> desk.with(disk.stemsBytes()).requireMix(order))
                    .as("the store must take its sound, too")
                    .isInstanceOfSatisfying(
                            StudioFault.Resource.class,
                            fault -> assertThat(fault.code()).isEqualTo("disk.full"))
                    .hasMessageContaining("are needed at " + order.out());
            desk.speak(order, 20);
            assertThatCode(() -> desk.with(disk.stemsBytes()).requireMix(order))
                    .as("whose lines are there")
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> desk.with(disk.stemsBytes() - 1).requireMix(order))
                    .isInstanceOf(StudioFault.Resource.class);
        }
    }

    /// What another painter made does not count as made, whether it shows films or not.
    @Test
    void theNoteOfPlannedSegmentsIsOfThisPainter() throws Exception {
        try (Desk desk = new Desk()) {
            ExportOrder order = order(ExportPreset.HD);
            CastList cast = CastList.of(order, desk.speech.registry());
            Speaking speaking =
                    new Speaking(
                            new Workbench(desk.store, new Tally()),
                            desk.speech,
                            order.settings().lexicon());
            String address =
                    PlannedSegments.of(order, "libx264", cast, speaking).recipe().canonicalJson();
            assertThat(SegmentPainter.VERSIONS)
                    .hasSize(2)
                    .allMatch(version -> address.contains('"' + version + '"'));
        }
    }
}
