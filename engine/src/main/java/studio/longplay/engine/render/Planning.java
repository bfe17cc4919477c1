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
import studio.longplay.engine.voice.Speech;

import java.util.List;

/// Forecasts an export: what it would become and what of it is there. It makes nothing.
public final class Planning {
    private final ArtifactStore store;
    private final Speech speech;
    private final Speeds speeds;

    /// @param speech asked for the addresses of takes only; it loads no engine for that
    /// @param speeds what this machine measured, empty if nothing yet
    public Planning(ArtifactStore store, Speech speech, Speeds speeds) {
        this.store = store;
        this.speech = speech;
        this.speeds = speeds;
    }

    /// Lays the script out, reckons, and looks for finished takes by their names, without opening
    /// them.
    public Forecast of(ExportOrder order) throws StudioFault {
        CastList cast = CastList.of(order, speech.registry());
        long freeBytes = Machine.freeBytes(store.folder());
        Forecast forecast = Forecast.of(order, cast, ready(order, cast), speeds, freeBytes);
        PowerUse power = PowerUse.beside(store);
        return forecast.with(preflight(order, forecast), power.forecast(forecast.makingMillis()));
    }

    private Preflight preflight(ExportOrder order, Forecast forecast) throws StudioFault {
        Forecast.Disk disk = forecast.disk();
        Preflight.Room room =
                new Preflight.Room(
                        disk.folderBytes(),
                        Machine.freeBytes(order.out()),
                        disk.storeBytes(),
                        disk.storeFreeBytes(),
                        Disk.of(order.out()).holds(store.folder()));
        Doubts.Film film =
                new Doubts.Film(
                        forecast.preset(),
                        forecast.durationMillis(),
                        forecast.makingMillis(),
                        forecast.basis());
        return Preflight.of(order.settings(), room)
                .with(LengthDoubts.of(order))
                .with(Doubts.of(film, PowerState.look()));
    }

    private Forecast.Ready ready(ExportOrder order, CastList cast) throws StudioFault {
        Speaking speaking =
                new Speaking(new Workbench(store, new Tally()), speech, order.settings().lexicon());
        int lines = 0;
        int scenes = 0;
        for (Scene scene : order.script().scenes()) {
            List<Speaking.Order> orders = speaking.orders(scene, cast.voiced());
            long spoken =
                    orders.stream()
                            .filter(line -> store.holds(speaking.recipe(line).key()))
                            .count();
            lines += (int) spoken;
            scenes += spoken == orders.size() ? 1 : 0;
        }
        Forecast.Count segments =
                PlannedSegments.of(order, cast, speaking)
                        .count(store)
                        .orElse(Forecast.Ready.NOTHING.segments());
        return new Forecast.Ready(lines, scenes, segments);
    }
}
