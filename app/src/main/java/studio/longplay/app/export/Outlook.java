package studio.longplay.app.export;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.render.preset.Objection;

import java.util.List;

/// What is known of an export before it begins.
public sealed interface Outlook {
    /// Being reckoned.
    record Reckoning() implements Outlook {}

    /// It was reckoned.
    ///
    /// @param objections to how it is asked for, the refusals first
    record Clear(Forecast forecast, Deliveries.Room room, List<Objection> objections)
            implements Outlook {
        public Clear {
            objections = List.copyOf(objections);
        }

        /// Whether nothing stands in the way.
        public boolean canBegin() {
            return fits() && objections.stream().noneMatch(Objection::refuses);
        }

        /// What must fit on the folder's disk, in bytes; finished parts on the same disk included
        /// where nothing of them is there yet.
        public long neededBytes() {
            boolean partsCount =
                    room.sharesDiskWithStore()
                            && forecast.ready().lines() == 0
                            && forecast.ready().segments().made() == 0;
            return forecast.disk().folderBytes() + (partsCount ? forecast.disk().storeBytes() : 0);
        }

        /// Whether the folder's disk has that room.
        public boolean fits() {
            return neededBytes() <= room.freeBytes();
        }

        /// Whether the parts fit where they are kept, if that is another disk.
        public boolean partsFit() {
            return room.sharesDiskWithStore()
                    || forecast.disk().storeBytes() <= forecast.disk().storeFreeBytes();
        }

        /// Share of the free room that it takes, 0 to 1.
        public double share() {
            return room.freeBytes() <= 0
                    ? 1
                    : Math.min(1, (double) neededBytes() / room.freeBytes());
        }
    }

    /// It cannot be made as it is asked for.
    record Barred(StudioFault fault) implements Outlook {}
}
