package studio.longplay.engine.voice.mark;

import org.jspecify.annotations.Nullable;

/// Where a mark was found.
///
/// The ends are as coarse as the window in which it was found: 2 seconds at best, longer where the
/// mark is weak.
///
/// @param startSample at 48 kHz, from the file's beginning
/// @param endSample the first sample after it
/// @param payload what the mark says; null where it can be seen but not read
/// @param deviations how far the best window's fit is from chance, in standard deviations
public record MarkedRange(
        long startSample, long endSample, @Nullable MarkPayload payload, double deviations) {}
