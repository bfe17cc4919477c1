package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.hardware.Disk;
import studio.longplay.engine.hardware.Machine;
import studio.longplay.engine.hardware.PowerState;
import studio.longplay.engine.render.machine.Doubts;
import studio.longplay.engine.render.machine.PowerUse;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.render.make.Tally;
import studio.longplay.engine.render.make.Workbench;
import studio.longplay.engine.render.preset.Preflight;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.store.ArtifactStore;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.voice.Speech;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Forecasts an export: what it would become and what of it is there. It makes nothing.
public final class Planning {
    private final ArtifactStore store;
    private final Speech speech;
    private final Speeds speeds;
    private final FreeSpace disks;

    /// @param speech asked for the addresses of takes only; it loads no engine for that
    /// @param speeds what this machine measured, empty if nothing yet
    public Planning(ArtifactStore store, Speech speech, Speeds speeds) {
        this(store, speech, speeds, Machine::freeBytes);
    }

    /// On other disks.
    Planning(ArtifactStore store, Speech speech, Speeds speeds, FreeSpace disks) {
        this.store = store;
        this.speech = speech;
        this.speeds = speeds;
        this.disks = disks;
    }

    /// What may still be written where a file or folder is or would be made.
    @FunctionalInterface
    interface FreeSpace {
        /// In bytes.
        ///
        /// @throws StudioFault.Resource `disk.unreadable`
        long bytes(Path path) throws StudioFault;
    }

    /// Lays the script out, reckons, and looks for finished takes by their names, without opening
    /// them.
    public Forecast of(ExportOrder order) throws StudioFault {
        CastList cast = CastList.of(order, speech.registry());
        Sketch sketch = Sketch.of(order, cast);
        long freeBytes = disks.bytes(store.folder());
        Optional<String> encoder =
                order.settings().preset().kind().hasPicture()
                        ? KeptEncoders.likely(order, store)
                        : Optional.empty();
        Speeds known = speeds.by(encoder);
        Forecast.Ready ready = ready(order, sketch, encoder);
        Forecast forecast = Forecast.of(order, sketch, ready, known, freeBytes);
        PowerUse power = PowerUse.beside(store);
        return forecast.with(
                preflight(order, forecast, known), power.forecast(forecast.makingMillis()));
    }

    /// Refuses before any work what could not be finished: what does not go together, disks and
    /// memory that do not suffice for what is not made yet, a length out of reach.
    ///
    /// @throws StudioFault with the first refusal's code, sentence and remedy
    public void require(ExportOrder order) throws StudioFault {
        Preflight found = of(order).preflight();
        if (found != null) {
            found.require();
        }
    }

    /// Refuses before any work stems and a mix that the disks would not take. Lines that are not
    /// spoken yet are taken to be as long as usual; once they are, [MixDelivery] asks again.
    ///
    /// @throws StudioFault.Resource `disk.full` with both figures
    void requireMix(ExportOrder order) throws StudioFault {
        CastList cast = CastList.of(order, speech.registry());
        Sketch sketch = Sketch.of(order, cast);
        long samples = sketch.duration().toSamplesFloor(SampleRate.HZ_48000);
        StoredSound kept =
                StoredSound.of(
                        sketch.programme(),
                        order.settings().sound().desk(),
                        line -> Forecast.isCrowd(line, cast));
        double missing =
                ready(order, sketch, Optional.empty()).missing(sketch.script().lines().size());
        new RoomNeeded(
                        StemNeed.of(order, sketch.programme()).bytes(samples),
                        (long) (samples * kept.bytesPerSample() * missing))
                .require(order.out(), store.folder(), disks);
    }

    private Preflight preflight(ExportOrder order, Forecast forecast, Speeds known)
            throws StudioFault {
        Doubts.Film film =
                new Doubts.Film(
                        forecast.preset(),
                        forecast.durationMillis(),
                        forecast.makingMillis(),
                        forecast.basis());
        return Preflight.of(
                        order.settings(), room(order, forecast, known), forecast.durationMillis())
                .with(LengthDoubts.of(order))
                .with(Doubts.of(film, PowerState.look()));
    }

    /// An earlier delivery stays until the new film takes its place: what it takes counts as room
    /// only where all is surely made and its files stay as they are.
    private Preflight.Room room(ExportOrder order, Forecast forecast, Speeds measured)
            throws StudioFault {
        Forecast.Disk disk = forecast.disk();
        double margin = measured.margin(order.settings().preset());
        double missing = forecast.ready().missing(forecast.lines());
        boolean known =
                forecast.ready().segments().needed() > 0
                        || !order.settings().preset().kind().hasPicture();
        long there = known && missing == 0 ? DiskNeed.delivered(order.out()) : 0;
        long folder = (long) (disk.folderBytes() * margin) - there;
        double most = disk.storeBytes() * margin;
        return new Preflight.Room(
                Math.max(0, folder),
                disks.bytes(order.out()),
                (long) (most * missing),
                (long) most,
                disk.storeFreeBytes(),
                Disk.of(order.out()).holds(store.folder()));
    }

    private Forecast.Ready ready(ExportOrder order, Sketch sketch, Optional<String> encoder)
            throws StudioFault {
        CastList cast = sketch.cast();
        Speaking speaking =
                new Speaking(new Workbench(store, new Tally()), speech, order.settings().lexicon());
        int lines = 0;
        int scenes = 0;
        for (Scene scene : sketch.script().scenes()) {
            List<Speaking.Order> orders = speaking.orders(scene, cast.voiced());
            long spoken =
                    orders.stream()
                            .filter(line -> store.holds(speaking.recipe(line).key()))
                            .count();
            lines += (int) spoken;
            scenes += spoken == orders.size() ? 1 : 0;
        }
        // Where no encoder was ever chosen for such pictures, none of them were made.
        Optional<Forecast.Count> segments =
                encoder.isPresent()
                        ? PlannedSegments.of(order, encoder.get(), cast, speaking).count(store)
                        : Optional.empty();
        return new Forecast.Ready(
                lines, scenes, segments.orElse(Forecast.Ready.NOTHING.segments()));
    }
}
