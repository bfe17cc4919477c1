package studio.longplay.engine.hardware;

import java.util.OptionalDouble;

/// One disk at a moment.
///
/// @param name as the system calls it, for example `/dev/nvme0n1`
/// @param model as its maker calls it, may be empty
/// @param busy 0 to 1, the part of the time since the look before in which it worked; empty the
///   first time
/// @param readBytesPerSecond since the look before, empty the first time
/// @param writeBytesPerSecond since the look before, empty the first time
public record DiskReading(
        String name,
        String model,
        OptionalDouble busy,
        OptionalDouble readBytesPerSecond,
        OptionalDouble writeBytesPerSecond) {}
