package studio.longplay.engine.hardware;

/// What a machine is. Nothing here changes while Longplay runs, but for the available memory.
///
/// @param cpuName the processor's own name, for example `AMD Ryzen 7 7840U`
/// @param physicalCores cores with their own arithmetic, at least 1
/// @param logicalCores threads that may run at once, at least 1; in a container, what it may use
/// @param memoryTotalBytes main memory; in a container, its limit
/// @param memoryAvailableBytes what could be taken without swapping when the machine was looked at
/// @param operatingSystem name and version
/// @param java version and vendor of the Java that runs us
public record MachineFacts(
        String cpuName,
        int physicalCores,
        int logicalCores,
        long memoryTotalBytes,
        long memoryAvailableBytes,
        String operatingSystem,
        String java) {}
