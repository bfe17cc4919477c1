package studio.longplay.engine.picture.stage;

import studio.longplay.engine.fault.StudioFault;

/// Finds the last picture of a film that is shorter than what is asked of it.
///
/// Every step back costs a seek, so it goes back once, to where the file says it ends, and only
/// searches if that was wrong.
public final class FilmEnd {
    /// Frames by which a file may err about its own length.
    public static final long DOUBT = 8;

    private final Reading reading;

    /// Reads a frame.
    @FunctionalInterface
    public interface Reading {
        /// Whether there was one.
        ///
        /// @return false if the film is over by then
        boolean at(long frame) throws StudioFault;
    }

    public FilmEnd(Reading reading) {
        this.reading = reading;
    }

    /// Reads the last frame before one at which the film is over.
    ///
    /// @param begin where it probably is, or a little before
    /// @return the frame that was read
    public long before(long over, long begin) throws StudioFault {
        long there = Math.clamp(begin, 0, over);
        if (!reading.at(there)) {
            return searched(0, there);
        }
        long limit = Math.min(over, there + 2 * DOUBT);
        while (there + 1 < limit && reading.at(there + 1)) {
            there++;
        }
        boolean found = there + 1 < limit || limit == over;
        return found ? there : searched(there, over);
    }

    /// The last frame before `overAt` at which the film is not over; 0 if there is none.
    private long searched(long from, long overAt) throws StudioFault {
        long there = from;
        long over = overAt;
        while (over - there > 1) {
            long middle = (there + over) / 2;
            if (reading.at(middle)) {
                there = middle;
            } else {
                over = middle;
            }
        }
        reading.at(there);
        return there;
    }
}
