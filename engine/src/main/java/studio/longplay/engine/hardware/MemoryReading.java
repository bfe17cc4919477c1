package studio.longplay.engine.hardware;

/// Main memory at a moment.
///
/// @param usedBytes what is taken and could not be had without swapping
/// @param totalBytes main memory; in a container, its limit
/// @param swapUsedBytes what was moved out to the disk, of all programs
/// @param swapTotalBytes room for that, 0 on a machine that does not swap
public record MemoryReading(
        long usedBytes, long totalBytes, long swapUsedBytes, long swapTotalBytes) {
    /// What could be had without swapping.
    public long freeBytes() {
        return Math.max(0, totalBytes - usedBytes);
    }
}
