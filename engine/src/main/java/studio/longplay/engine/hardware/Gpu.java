package studio.longplay.engine.hardware;

import java.util.OptionalLong;

/// One NVIDIA card as its driver describes it.
///
/// @param index the driver's number, from 0
/// @param name for example `NVIDIA GeForce RTX 4090`; it says nothing sure about its encoders
/// @param uuid stays the same when cards are added or moved
/// @param computeCapability for example `8.9`, empty if the driver does not say
/// @param memoryTotalBytes the card's memory, empty if the driver does not say
/// @param memoryFreeBytes what of it was free when the card was looked at, empty if the driver does
///   not say
public record Gpu(
        int index,
        String name,
        String uuid,
        String computeCapability,
        OptionalLong memoryTotalBytes,
        OptionalLong memoryFreeBytes) {}
