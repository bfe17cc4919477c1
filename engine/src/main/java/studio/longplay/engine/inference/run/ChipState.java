package studio.longplay.engine.inference.run;

import studio.longplay.engine.inference.Chip;

/// A piece of hardware as it is now.
///
/// @param name for people: `NVIDIA GeForce RTX 4090`
/// @param totalBytes its memory, 0 if nobody says
/// @param freeBytes what of it nobody has taken, 0 if nobody says
/// @param load how busy it is, 0 to 1; 0 if nobody says
public record ChipState(Chip chip, String name, long totalBytes, long freeBytes, double load) {
    /// How much room for work there is: of two with as much free memory the idle one has more.
    double room() {
        return freeBytes * (1 - Math.clamp(load, 0, 1));
    }
}
