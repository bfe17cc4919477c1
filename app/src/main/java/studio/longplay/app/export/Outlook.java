package studio.longplay.app.export;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.preset.Objection;
import studio.longplay.engine.render.preset.Preflight;

import java.util.List;

/// What is known of an export before it begins.
public sealed interface Outlook {
    /// Being reckoned.
    record Reckoning() implements Outlook {}

    /// It was reckoned.
    ///
    /// @param room what is written and what is free, as the engine reckons it
    /// @param objections to how it is asked for, the refusals first
    record Clear(
            Forecast forecast,
            Preflight.Room room,
            Deliveries.Place place,
            List<Objection> objections)
            implements Outlook {
        public Clear {
            objections = List.copyOf(objections);
        }

        /// Whether nothing stands in the way.
        public boolean canBegin() {
            return room.fitsFolder()
                    && room.fitsStore()
                    && objections.stream().noneMatch(Objection::refuses);
        }

        /// Share of the free room that it takes, 0 to 1.
        public double share() {
            return room.folderFreeBytes() <= 0
                    ? 1
                    : Math.min(1, (double) room.neededBytes() / room.folderFreeBytes());
        }
    }

    /// It cannot be made as it is asked for.
    record Barred(StudioFault fault) implements Outlook {}
}
